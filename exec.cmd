@rem The scripts of package.json begin with "exec": on Linux and macOS the shell then steps aside, so that Ctrl+C
@rem and a request to stop reach Lectern itself and not only the shell around it. Windows has no such word; this is it.
@%*

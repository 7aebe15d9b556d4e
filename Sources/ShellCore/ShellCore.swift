// ShellCore: the command language and its commands. It knows no terminal.

/** An empty process: what starting Node itself takes. */
process.exitCode = 0;

using ProdShift.Cli;

return await CommandLine.RunAsync(args);

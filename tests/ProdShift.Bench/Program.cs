using ProdShift.Bench;
using ProdShift.Bench.Alerts;
using ProdShift.Bench.Diagnosis;
using ProdShift.Bench.Micro;
using ProdShift.Bench.Plans;

try
{
    var options = BenchOptions.Parse(args);
    if (options.Micro)
        MicroBenchmarks.Run();
    var results = new Results(Console.Out);
    if (options.Wants("start"))
        await StartBench.RunAsync(options, results);
    if (options.Wants("commands"))
        await CommandsBench.RunAsync(options, results);
    if (options.Wants("check"))
        await CheckBench.RunAsync(options, results);
    if (options.Wants(AlertsBench.Piece))
        await AlertsBench.RunAsync(options, results);
    if (options.Wants(DiagnosisBench.Piece))
        await DiagnosisBench.RunAsync(options, results);
    if (options.Wants(PlanImportBench.Piece))
        await PlanImportBench.RunAsync(options, results);
    return 0;
}
catch (Exception error) when (error is ArgumentException or BenchException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

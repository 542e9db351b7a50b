using BenchmarkDotNet.Running;
using TherapyOutcomes.Benchmarks.Ratios;

// ratios: everything in one run, as JSON. growth: how a record's length tells. bdn: BenchmarkDotNet, whose arguments may follow (--job short --filter *Decision*).
// In process: the same code either way, and nothing is generated and built beside the repository's own settings.
switch (args)
{
    case ["ratios", ..]:
        RatioReport.Print(Console.Out);
        return 0;
    case ["growth", ..]:
        GrowthReport.Print(Console.Out);
        return 0;
    case ["bdn", .. var rest]:
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly)
            .Run([.. rest.Contains("--filter") ? rest : [.. rest, "--filter", "*"], "--inProcess"]);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    default:
        Console.Error.WriteLine("ratios | growth | bdn [BenchmarkDotNet's arguments]");
        return 1;
}

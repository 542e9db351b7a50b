using BenchmarkDotNet.Running;
using TherapyOutcomes.Benchmarks.Ratios;

// ratios: runs everything once and writes JSON. growth: measures the effect of a record's length. import:
// compares importing with submitting. bdn: runs BenchmarkDotNet, whose
// arguments may follow (--job short --filter *Decision*).
// BenchmarkDotNet runs in process. The same code runs either way, and nothing is generated and built outside the repository's settings.
switch (args)
{
    case ["ratios", ..]:
        RatioReport.Print(Console.Out);
        return 0;
    case ["growth", ..]:
        GrowthReport.Print(Console.Out);
        return 0;
    case ["import", ..]:
        ImportReport.Print(Console.Out);
        return 0;
    case ["bdn", .. var rest]:
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly)
            .Run([.. rest.Contains("--filter") ? rest : [.. rest, "--filter", "*"], "--inProcess"]);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    default:
        Console.Error.WriteLine("ratios | growth | import | bdn [BenchmarkDotNet's arguments]");
        return 1;
}

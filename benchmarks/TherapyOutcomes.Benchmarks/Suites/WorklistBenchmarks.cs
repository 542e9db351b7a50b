using BenchmarkDotNet.Attributes;
using TherapyOutcomes.Benchmarks.Cases;

namespace TherapyOutcomes.Benchmarks.Suites;

[MemoryDiagnoser]
public class WorklistBenchmarks
{
    private WorklistCase _worklist = null!;

    [Params(1_000, 100_000, 1_000_000)]
    public int Episodes { get; set; }

    [GlobalSetup]
    public void Setup() => _worklist = new WorklistCase(Episodes);

    [Benchmark]
    public int FirstPage() => _worklist.FirstPage();
}

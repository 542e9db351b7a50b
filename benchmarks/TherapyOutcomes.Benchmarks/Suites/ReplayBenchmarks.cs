using BenchmarkDotNet.Attributes;
using TherapyOutcomes.Benchmarks.Cases;

namespace TherapyOutcomes.Benchmarks.Suites;

[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private ReplayCase _replay = null!;

    [Params(30, 100, 1_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup() => _replay = new ReplayCase(Events);

    [Benchmark]
    public object Replay() => _replay.Replay();

    [Benchmark(Baseline = true)]
    public object? DeserializeOnly() => _replay.DeserializeOnly();
}

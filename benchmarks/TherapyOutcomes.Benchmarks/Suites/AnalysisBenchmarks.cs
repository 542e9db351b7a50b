using BenchmarkDotNet.Attributes;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Benchmarks.Cases;

namespace TherapyOutcomes.Benchmarks.Suites;

[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private PairCase _pairs = null!;

    [Params(1_000_000, 10_000_000)]
    public int Pairs { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = new PairCase(Pairs);

    [Benchmark]
    public ChangeClass Classify() => _pairs.Classify();

    [Benchmark(Baseline = true)]
    public ChangeClass PlainLoop() => _pairs.ClassifyPlainly();

    [Benchmark]
    public double Sum() => _pairs.Sum();
}

using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using TherapyOutcomes.Benchmarks.Cases;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Benchmarks.Suites;

[MemoryDiagnoser]
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Benchmarks are instance methods.")]
public class DecisionBenchmarks
{
    private readonly PooledFire _pool = new();
    private DecisionCase _noTrigger = null!;
    private DecisionCase _oneTrigger = null!;
    private DecisionCase _severalTriggers = null!;

    [Params(DecisionCase.Typical, DecisionCase.Heavy)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _noTrigger = DecisionCase.NoTrigger(Events);
        _oneTrigger = DecisionCase.OneTrigger(Events);
        _severalTriggers = DecisionCase.SeveralTriggers(Events);
    }

    [Benchmark]
    public object Decide_NoTrigger() => _noTrigger.Decide();

    [Benchmark]
    public object Decide_OneTrigger() => _oneTrigger.Decide();

    [Benchmark]
    public object Decide_FourTriggers() => _severalTriggers.Decide();

    [Benchmark(Baseline = true)]
    public EpisodeStage Fire_FromPool() => _pool.Fire(EpisodeStage.Treating, WorkflowTrigger.ImprovementFound);

    [Benchmark]
    public int Fire_MachinePerEntity() => (int)new PlainMachine(WorkflowState.Treating, WorkflowTrigger.ImprovementFound).Fire(WorkflowTrigger.ImprovementFound);

    [Benchmark]
    public EpisodeStage Fire_HandWrittenSwitch() => HandWrittenSwitch.Fire(EpisodeStage.Treating, WorkflowTrigger.ImprovementFound);
}

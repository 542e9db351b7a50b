using TherapyOutcomes.Benchmarks.Cases;
using TherapyOutcomes.Tests.Storage;

namespace TherapyOutcomes.Tests.Budgets;

/// <summary>
/// What a decision and a replay may allocate, on the cases that the benchmarks measure. Code that runs for the first times, as here,
/// allocates up to a quarter more than what docs/performance.md tells of warm code. A budget that must grow wants a reason in the commit.
/// </summary>
public class AllocationBudgetTests
{
    [Theory]
    [InlineData(DecisionCase.Typical, 9_100)]
    [InlineData(DecisionCase.Heavy, 9_800)]
    public void ADecisionWithoutATrigger(int events, long budget) => AssertWithin(budget, DecisionCase.NoTrigger(events).Decide);

    [Theory]
    [InlineData(DecisionCase.Typical, 17_500)]
    [InlineData(DecisionCase.Heavy, 17_500)]
    public void ADecisionWithOneTrigger(int events, long budget) => AssertWithin(budget, DecisionCase.OneTrigger(events).Decide);

    [Theory]
    [InlineData(DecisionCase.Typical, 35_000)]
    [InlineData(DecisionCase.Heavy, 35_000)]
    public void ADecisionWithFourTriggers(int events, long budget) => AssertWithin(budget, DecisionCase.SeveralTriggers(events).Decide);

    [Theory]
    [InlineData(30, 1_750)]
    [InlineData(100, 1_700)]
    public void AReplayedEvent(int events, long budget) => AssertWithin(budget * events, new ReplayCase(events).Replay);

    // Every store checks every batch: one event and one assertion, as most commands lead to.
    [Fact]
    public void ACheckOfABatch()
    {
        var batch = StoredEvents.Batch(StoredEvents.Event(StoredEvents.Episode("e1"), 1, "m1")) with
        {
            Assertions = [new RecordAssertion(StoredEvents.Client("c1"), 0)],
        };

        AssertWithin(900, () =>
        {
            batch.ThrowIfMalformed();
            return batch;
        });
    }

    private static void AssertWithin(long budget, Func<object> body)
    {
        var bytes = AllocatedBytes.Of(body);
        Assert.True(bytes <= budget, $"{bytes:N0} bytes were allocated; the budget is {budget:N0}.");
    }
}

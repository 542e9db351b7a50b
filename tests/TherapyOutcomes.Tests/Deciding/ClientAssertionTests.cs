using TherapyOutcomes.Tests.Races;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>Whatever is written to an episode was judged by its client's record too, and holds it still: whether a trigger fires or not.</summary>
public sealed class ClientAssertionTests
{
    public static TheoryData<string> Ways => new(Way.Names);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Append_EveryBatchOfAWay_AssertsOrAppendsTheClientsRecord(string name)
    {
        using var store = new OrderedStore(new InMemoryRecordStore(), new Random(1));

        Way.Load(name).Run(new TestClinic(store: store));

        AssertHoldClients(store);
    }

    [Fact]
    public void Append_EveryBatchOfAWholeStory_AssertsOrAppendsTheClientsRecord()
    {
        using var store = new OrderedStore(new InMemoryRecordStore(), new Random(1));

        new WholeStory("cora", words => words).Play(new TestClinic(store: store));

        AssertHoldClients(store);
    }

    private static void AssertHoldClients(OrderedStore store)
    {
        var versions = new Dictionary<RecordKey, long>();
        foreach (var batch in store.Written)
        {
            foreach (var episode in batch.Appends.Where(append => append.Key.Kind == RecordKind.Episode))
            {
                var client = RecordKey.For(batch.Clinic, episode.Summary.Client!.Value);
                Assert.Equal(versions.GetValueOrDefault(client), Race.JudgedBy(batch, client));
            }

            foreach (var append in batch.Appends)
            {
                versions[append.Key] = append.Events[^1].Version;
            }
        }

        Assert.True(store.Written.Count > 5);
    }
}

namespace TherapyOutcomes.Tests.Storage;

/// <summary>What the check says; that every store calls it is tested by the kit.</summary>
public sealed class BatchCheckTests
{
    private static readonly AppendBatch Good = StoredEvents.Batch(StoredEvents.Event(StoredEvents.Episode("e1"), 1, "m1"));

    [Fact]
    public void Require_AGoodBatch_IsSilent() => Good.ThrowIfMalformed();

    [Fact]
    public void Require_AMissingList_NamesIt()
    {
        AssertSays("appends are missing", Good with { Appends = default });
        AssertSays("assertions are missing", Good with { Assertions = default });
        AssertSays("outdates are missing", Good with { Outdates = default });
        AssertSays("new keys are missing", Good with { NewKeys = default });
        AssertSays("appends nothing", Good with { Appends = [] });
    }

    [Fact]
    public void Require_AWrongRecordOrVersion_NamesRecordAndVersion()
    {
        AssertSays("events of episode/e1 do not follow version 4", With(Good.Appends[0] with { ExpectedVersion = 4 }));
        AssertSays("asserted version of client/c1 is negative", Good with { Assertions = [new RecordAssertion(StoredEvents.Client("c1"), -1)] });
        AssertSays("contains episode/e1 more than once", Good with { Assertions = [new RecordAssertion(StoredEvents.Episode("e1"), 1)] });
    }

    [Fact]
    public void Require_NoSummary_SaysSo() => AssertSays("The append to episode/e1 has no summary.", With(Good.Appends[0] with { Summary = null! }));

    [Fact]
    public void Require_ASummaryOfAnotherVersion_SaysSo() =>
        AssertSays("another record or version", With(Good.Appends[0] with { Summary = StoredEvents.Summary(StoredEvents.Episode("e1"), 2) }));

    private static AppendBatch With(RecordAppend append) => Good with { Appends = [append] };

    private static void AssertSays(string words, AppendBatch batch) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(batch.ThrowIfMalformed).Message, StringComparison.Ordinal);
}

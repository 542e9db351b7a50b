namespace TherapyOutcomes.Tests.Races;

/// <summary>One race, after both commands were answered.</summary>
/// <param name="Clinic">One of the nodes.</param>
/// <param name="Store">What was written, in its order.</param>
/// <param name="One">The answer to the first command.</param>
/// <param name="Other">The answer to the command that it raced.</param>
internal sealed record Race(TestClinic Clinic, OrderedStore Store, Answer One, Answer Other)
{
    /// <summary>The batch that holds an event of this name; null when none was written.</summary>
    public AppendBatch? Wrote(string name) => Store.Written.SingleOrDefault(batch => NamesIn(batch).Contains(name));

    /// <summary>Where the batch that holds an event stands among all that were written; -1 when none does.</summary>
    public int PlaceOf(string name) => Store.Written.ToList().FindIndex(batch => NamesIn(batch).Contains(name));

    /// <summary>The version of the client's record that a batch judged by: the one that it asserts, or appends to.</summary>
    public static long JudgedBy(AppendBatch batch, RecordKey client) =>
        batch.Assertions.Where(assertion => assertion.Key == client).Select(assertion => assertion.Version)
            .Concat(batch.Appends.Where(append => append.Key == client).Select(append => append.ExpectedVersion))
            .Single();

    /// <summary>Whatever a batch writes of an episode, it holds the client's record still; and the client's versions have no gap.</summary>
    public void AssertEveryBatchHoldsTheClient(RecordKey client, long version)
    {
        foreach (var batch in Store.Written)
        {
            Assert.Equal(version, JudgedBy(batch, client));
            version += batch.Appends.Where(append => append.Key == client).Sum(append => append.Events.Length);
        }
    }

    /// <summary>The version that the client's record has from an event on.</summary>
    public long VersionOf(string name, RecordKey client) =>
        Wrote(name)!.Appends.Single(append => append.Key == client).Events.First(stored => stored.Name == name).Version;

    /// <summary>The later event is on record; the earlier one was judged and written before it, or not at all.</summary>
    /// <returns>True when it was written.</returns>
    public bool AssertComesFirstOrNotAtAll(string earlier, string later, RecordKey client, long version)
    {
        AssertEveryBatchHoldsTheClient(client, version);
        Assert.NotNull(Wrote(later));
        if (Wrote(earlier) is not { } written)
        {
            return false;
        }

        Assert.True(JudgedBy(written, client) < VersionOf(later, client), $"{earlier} rests on the client's record at {JudgedBy(written, client)}, {later} is {VersionOf(later, client)}.");
        Assert.True(PlaceOf(earlier) < PlaceOf(later));
        return true;
    }

    private static IEnumerable<string> NamesIn(AppendBatch batch) => batch.Appends.SelectMany(append => append.Events).Select(stored => stored.Name);
}

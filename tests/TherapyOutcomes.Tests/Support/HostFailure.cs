namespace TherapyOutcomes.Tests.Support;

/// <summary>What a host's part throws in tests. Its message holds words that must not get into the library's own messages.</summary>
internal sealed class HostFailure() : Exception($"failed over {Samples.Canary}")
{
    /// <summary>Asserts that the library says which part failed, keeps what it threw, and repeats none of its words.</summary>
    public async Task AssertNamedAsync(Func<Task> act, string code, params string[] names)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(act);

        Assert.Equal(code, thrown.Code);
        Assert.Same(this, thrown.InnerException);
        Assert.All(names, name => Assert.Contains(name, thrown.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(Samples.Canary, thrown.Message, StringComparison.Ordinal);
    }
}

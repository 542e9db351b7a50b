using TherapyOutcomes.Integrity;
using TherapyOutcomes.Tests.Vault;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Integrity;

/// <summary>Whatever of an event is changed breaks its hash, and whatever of a history is changed breaks its chain.</summary>
public sealed class EventChainTests
{
    private static readonly RecordSecret Key = RecordSecret.Open(Guid.Parse("0198f0a0-0000-7000-8000-000000000001"), RecordKey.For(ClinicId.Default), new byte[RecordSecret.KeyLength]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void HashOf_AnyFieldOfAnEventChanged_IsAnother(bool isSealed)
    {
        var key = isSealed ? Key : null;
        var full = EventChain.Link(Full, previousHash: new string('a', 64), key);
        var sparse = EventChain.Link(full with { CommandFingerprint = null, KeyId = null, Texts = default }, previousHash: null, key);
        foreach (var original in new[] { full, sparse })
        {
            var changed = Changed.EachFieldOf(original).Where(change => !change.Field.StartsWith(nameof(StoredEvent.Hash), StringComparison.Ordinal)).ToList();
            Assert.True(changed.Count > 30);
            Assert.All(changed, change => Assert.True(original.Hash != EventChain.HashOf(change.Copy, key), $"{change.Field} can be changed unnoticed."));
            Assert.Equal(original.Hash, EventChain.HashOf(original with { Hash = "anything" }, key));
        }
    }

    // What a value is moved to is as wrong as what it was moved from.
    [Fact]
    public void HashOf_ValuesMovedBetweenFields_IsAnother()
    {
        var original = EventChain.Link(Full, previousHash: null, Key);

        Assert.NotEqual(original.Hash, EventChain.HashOf(original with { Payload = original.Texts, Texts = original.Payload }, Key));
        Assert.NotEqual(original.Hash, EventChain.HashOf(original with { Name = original.Actor.Value, Actor = new(original.Name) }, Key));
        var (joined, split) = (original with { Payload = new byte[] { 1, 2 }, Texts = new byte[] { 3 } }, original with { Payload = new byte[] { 1 }, Texts = new byte[] { 2, 3 } });
        Assert.NotEqual(EventChain.HashOf(joined, Key), EventChain.HashOf(split, Key));
    }

    [Fact]
    public void HashOf_UnderAnotherKeyOrNone_IsAnother()
    {
        var original = EventChain.Link(Full, previousHash: null, Key);
        var other = RecordSecret.Open(Key.KeyId, Key.Record, [.. Enumerable.Repeat((byte)1, RecordSecret.KeyLength)]);

        Assert.NotEqual(original.Hash, EventChain.HashOf(original, other));
        Assert.NotEqual(original.Hash, EventChain.HashOf(original, chainKey: null));
    }

    // The form is a promise: what was chained once must stay verifiable. The values were computed by another program.
    [Fact]
    public void HashOf_AKnownEvent_IsAsItWasWhenItWasStored()
    {
        Assert.Equal("0f8567c85b5f02b5d989d2ec421c3bf58d686857509ee1262c5510ad595c3441", EventChain.Link(Full, previousHash: null, Key).Hash);
        Assert.Equal("ded05e0ab4eabfaf0478022cf9f2ecb5ea10ebce4c011a996bfe0f35f2f1e5ba", EventChain.Link(Full, previousHash: new string('a', 64), chainKey: null).Hash);
    }

    [Fact]
    public async Task Chain_OfAWholeStoryWithAnErasure_HoldsFromTheFirstEventToTheLast()
    {
        var clinic = SealedClinic.Played();
        var before = await SealedStore.AssertConsistentAsync(clinic.Store, clinic.MasterKeys);

        clinic.Erase();

        Assert.Equal(before + 1, await SealedStore.AssertConsistentAsync(clinic.Store, clinic.MasterKeys));
    }

    [Fact]
    public void Chain_WithoutMasterKeys_HoldsWithoutAKey()
    {
        var clinic = new TestClinic();
        new WholeStory("cora", words => words).Play(clinic);
        foreach (var record in WholeStory.RecordsOf("cora"))
        {
            string? previous = null;
            foreach (var stored in clinic.ReadStored(record))
            {
                Assert.Equal((previous, null, EventChain.HashOf(stored, chainKey: null)), (stored.PreviousHash, stored.ChainKeyId, stored.Hash));
                previous = stored.Hash;
            }
        }
    }

    private static StoredEvent Full { get; } = new()
    {
        Key = RecordKey.For(new ClinicId("north"), new EpisodeId("e1")),
        Version = 7,
        EventId = Guid.Parse("0198f0a0-0000-7000-8000-000000000002"),
        Command = new("m1"),
        Ordinal = 2,
        Cause = new CommandReference(RecordKey.For(new ClinicId("north"), new ClientId("c1")), new CommandId("m2")),
        Name = "GoalSet",
        Schema = 1,
        Actor = new("p1"),
        OccurredAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, 250, TimeSpan.FromHours(2)),
        RecordedAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        WorkflowVersion = 1,
        PolicyFingerprint = "0123456789abcdef",
        IsImported = true,
        CommandFingerprint = "1:00112233445566778899aabbccddeeff",
        KeyId = Guid.Parse("0198f0a0-0000-7000-8000-000000000003"),
        ChainKeyId = null,
        PreviousHash = null,
        Hash = null,
        Payload = """{"goal":"g1"}"""u8.ToArray(),
        Texts = new byte[] { 1, 2, 3, 4 },
    };
}

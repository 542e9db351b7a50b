using TherapyOutcomes.Integrity;
using TherapyOutcomes.Tests.Vault;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Integrity;

/// <summary>Whatever of a summary is changed breaks its proof, but for the time of review, which a store may bring forward.</summary>
public sealed class SummaryProofTests
{
    private const string Newest = "00000000000000000000000000000000000000000000000000000000000000ff";

    private static readonly RecordSecret Key = RecordSecret.Open(Guid.Parse("0198f0a0-0000-7000-8000-000000000001"), RecordKey.For(ClinicId.Default), new byte[RecordSecret.KeyLength]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Proves_AnyFieldOfASummaryChanged_DoesNot(bool isSealed)
    {
        var key = isSealed ? Key : null;
        var full = SummaryProof.Prove(Full, clientVersion: 3, Newest, key);
        var sparse = SummaryProof.Prove(Full with { Client = null, Practitioner = null, Stage = null, Next = null, OrderKey = null, ReviewAt = null }, clientVersion: 0, Newest, key);
        foreach (var original in new[] { full, sparse })
        {
            var proof = SummaryProof.Read(original.Proof)!;
            Assert.True(proof.Proves(original, Newest, key));

            var changed = Changed.EachFieldOf(original).Where(change => !MayChange(change.Field)).ToList();
            Assert.True(changed.Count > 12);
            Assert.All(changed, change => Assert.False(proof.Proves(change.Copy, Newest, key), $"{change.Field} can be changed unnoticed."));
            Assert.All(
                Changed.EachFieldOf(original).Where(change => MayChange(change.Field)), change => Assert.True(proof.Proves(change.Copy, Newest, key), change.Field));
        }
    }

    [Fact]
    public void Proves_OtherEventsKeysOrVersionsOfTheClient_DoesNot()
    {
        var original = SummaryProof.Prove(Full, clientVersion: 3, Newest, Key);
        var proof = SummaryProof.Read(original.Proof)!;

        Assert.False(proof.Proves(original, new string('0', 64), Key));
        Assert.False(proof.Proves(original, newestHash: null, Key));
        Assert.False(proof.Proves(original, Newest, chainKey: null));
        Assert.False((proof with { ClientVersion = 4 }).Proves(original, Newest, Key));
        Assert.False((proof with { ReviewMs = proof.ReviewMs + 1 }).Proves(original, Newest, Key));
        Assert.False((proof with { ReviewMs = null }).Proves(original, Newest, Key));
    }

    // Databases tell 40 and 40.0 apart or not.
    [Fact]
    public void Proves_TheSameNumberInAnotherForm_Does()
    {
        var original = SummaryProof.Prove(Full, clientVersion: 3, Newest, Key);
        var same = original with { Next = original.Next! with { Evidence = [.. original.Next.Evidence.Select(one => one.Number is { } number ? new Evidence(one.Name, number * 1.000m) : one)] } };

        Assert.True(SummaryProof.Read(original.Proof)!.Proves(same, Newest, Key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1:2")]
    [InlineData("x:2:abc")]
    [InlineData("-:x:abc")]
    [InlineData("-:-1:abc")]
    [InlineData("1:2:abc:d")]
    public void Read_WhatIsNoProof_IsNull(string? proof) => Assert.Null(SummaryProof.Read(proof));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Summaries_OfAWholeStory_AreProvenAfterEachRefresh(bool isSealed)
    {
        var store = new InMemoryRecordStore();
        var keys = isSealed ? MasterKeyRing.Create() : null;
        var clinic = new TestClinic(store: store, masterKeys: keys);
        new WholeStory("cora", words => words).Play(clinic);
        await AssertProvenAsync(store, keys, clinic);

        clinic.Later(TimeSpan.FromDays(90));
        await clinic.Worklist.ReadAsync(new WorklistRequest());
        await AssertProvenAsync(store, keys, clinic);

        if (isSealed)
        {
            clinic.EraseClient("cora").AssertAccepted();
            await AssertProvenAsync(store, keys, clinic); // the store brought the review of the episodes forward
            await clinic.Worklist.ReadAsync(new WorklistRequest());
            await AssertProvenAsync(store, keys, clinic);
        }
    }

    private static bool MayChange(string field) =>
        field.StartsWith(nameof(RecordSummary.ReviewAt), StringComparison.Ordinal) || field.StartsWith(nameof(RecordSummary.Proof), StringComparison.Ordinal);

    private static async Task AssertProvenAsync(InMemoryRecordStore store, IMasterKeyProvider? keys, TestClinic clinic)
    {
        var vault = new TextVault(store, keys, new SecretCache()) { Keys = store, Catalog = store };
        var chain = keys is null ? null : Assert.Single(await vault.OpenNewlyAsync([RecordKey.For(ClinicId.Default)], CancellationToken.None));
        foreach (var summary in await store.ListAllAsync(new RecordQuery { Clinic = ClinicId.Default }))
        {
            var proof = SummaryProof.Read(summary.Proof);
            Assert.NotNull(proof);
            Assert.True(proof.Proves(summary, clinic.ReadStored(summary.Key)[^1].Hash, chain), summary.Key.ToString());
            Assert.True(summary.Proof!.Length <= 128);
        }
    }

    private static RecordSummary Full { get; } = new()
    {
        Key = RecordKey.For(ClinicId.Default, new EpisodeId("e1")),
        Version = 7,
        Client = new ClientId("c1"),
        Practitioner = new PractitionerId("p1"),
        Stage = EpisodeStage.Treating,
        IsHeld = true,
        OrderKey = "1-20260302-e1",
        ReviewAt = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero),
        EvaluatedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        EvaluationBasis = "0123456789abcdef",
        Next = new SummaryStep
        {
            Command = "discontinue",
            With = new StepChoice("kind", "client"),
            Rule = "MON011",
            DueOn = new DateOnly(2026, 3, 4),
            Urgency = Urgency.Urgent,
            MessageKey = "MON011.later",
            Evidence = [new Evidence("days", 40m), new Evidence("day", new DateOnly(2026, 2, 1)), new Evidence("score", new FactId("s1")), Evidence.Named("term", "plan", "care plan")],
        },
    };
}

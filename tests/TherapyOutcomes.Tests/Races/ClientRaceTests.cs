using Xunit.Abstractions;

namespace TherapyOutcomes.Tests.Races;

/// <summary>
/// What is told or celebrated in one episode races a red flag in another episode of the client, or the revocation of the consent that
/// it rests on. Judged from the written batches alone: nothing is celebrated or sent on a client's record that already holds the flag
/// or the revocation.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ClientRaceTests(ITestOutputHelper output)
{
    private const string Flagged = "RedFlagOpened";
    private const string Celebrated = nameof(SuccessCelebrated);
    private const string Told = nameof(InformationDisclosed);

    private static readonly DateTimeOffset Now = new(2026, 3, 9, 10, 0, 0, TimeSpan.Zero);
    private static readonly RecordKey C1 = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    // Feedback was not asked for yet: celebrating fires no trigger.
    private static readonly Celebrate CelebratePrivately = new()
    {
        Episode = new("e2"),
        Kind = CelebrationKind.Card,
        Message = "Well done!",
        Audience = CelebrationAudience.Private,
        At = Now,
        Actor = TestEpisode.Therapist,
    };

    private static readonly GrantConsent ConsentToCelebrate = new()
    {
        Client = new("c1"),
        Consent = new("k1"),
        Purposes = [DisclosurePurpose.PublicCelebration],
        Recipients = ["public"],
        Scope = [DisclosureScope.Identity],
        At = Now.AddHours(-2),
        Actor = TestEpisode.Therapist,
    };

    private static readonly GrantConsent ConsentToRefer = ConsentToCelebrate with
    {
        Purposes = [DisclosurePurpose.Referral],
        Recipients = ["Dr. Grey"],
        Scope = [DisclosureScope.Scores],
    };

    private static readonly ProposeReferral Propose = new()
    {
        Episode = new("e2"),
        Referral = new("r1"),
        To = TestEpisode.Physician,
        Reason = "check",
        Urgency = Urgency.Routine,
        At = Now.AddHours(-2),
        Actor = TestEpisode.Therapist,
    };

    private static readonly SendReferral Send = new()
    {
        Episode = new("e2"),
        Referral = new("r1"),
        Scope = [DisclosureScope.Scores],
        At = Now,
        Actor = TestEpisode.Therapist,
    };

    private static readonly ReportRedFlag ReportFlag = new()
    {
        Episode = new("e1"),
        Flag = new("dvt"),
        Detail = "swollen",
        At = Now,
        Actor = TestEpisode.Therapist,
    };

    private static readonly RevokeConsent Revoke = new() { Client = new("c1"), Consent = new("k1"), At = Now, Actor = TestEpisode.Therapist };

    [Fact]
    public Task Celebrate_AgainstAFlagElsewhereOfAClientWithoutARecord_IsNeverJudgedByTheFlaggedRecord() =>
        CelebrateAgainstFlagAsync(version: 0);

    [Fact]
    public Task Celebrate_AgainstAFlagElsewhere_IsNeverJudgedByTheFlaggedRecord() =>
        CelebrateAgainstFlagAsync(version: 1, ConsentToCelebrate);

    [Fact]
    public Task Celebrate_AgainstTheRevocationOfItsConsent_IsNeverJudgedByTheRevokedRecord() => ActAgainstRevocationAsync(
        CelebratePrivately with { Audience = CelebrationAudience.Public }, Celebrated, "PRV004", EpisodeStage.Celebrating, ConsentToCelebrate);

    [Fact]
    public async Task CelebratePrivately_AgainstARevocation_StandsInEitherOrderOnTheRecordThatItJudged()
    {
        var (before, after) = (0, 0);
        await RaceTrack.RunAsync(
            await PrepareAsync(EpisodeStage.Celebrating, ConsentToCelebrate),
            Revoke,
            CelebratePrivately,
            race =>
            {
                Assert.True(race.One.Accepted && race.Other.Accepted, $"{race.Other.Error}");
                race.AssertEveryBatchHoldsTheClient(C1, version: 1);
                _ = race.PlaceOf(Celebrated) < race.PlaceOf(nameof(ConsentRevoked)) ? before++ : after++;
            });

        AssertRaced(before, after);
    }

    [Fact]
    public Task SendReferral_AgainstTheRevocationOfItsConsent_IsNeverJudgedByTheRevokedRecord() => ActAgainstRevocationAsync(
        Send, Told, "REF002", EpisodeStage.Referring, ConsentToRefer, Propose);

    [Fact]
    public Task SendReferral_AgainstAFlagElsewhere_NeverSettlesTheReferralOnTheFlaggedRecord() =>
        SendAgainstFlagAsync(Send, Propose, ConsentToRefer);

    private async Task ActAgainstRevocationAsync(Command act, string done, string refusal, EpisodeStage stage, params Command[] before)
    {
        var (acted, refused) = (0, 0);
        await RaceTrack.RunAsync(
            await PrepareAsync(stage, before),
            Revoke,
            act,
            race =>
            {
                Assert.True(race.One.Accepted);
                var first = race.AssertComesFirstOrNotAtAll(done, nameof(ConsentRevoked), C1, version: 1);
                Assert.Equal(first, race.Other.Accepted);
                Assert.True(first || race.Other.Findings[0].Rule.Id == refusal, $"{race.Other.Error} {race.Other.Findings.FirstOrDefault()}");
                _ = first ? acted++ : refused++;
            });

        AssertRaced(acted, refused);
    }

    private async Task SendAgainstFlagAsync(SendReferral send, params Command[] before)
    {
        var (settled, held) = (0, 0);
        await RaceTrack.RunAsync(
            await PrepareAsync(EpisodeStage.Referring, before),
            ReportFlag,
            send,
            race =>
            {
                // It goes out either way: a flag asks for referrals. But it no longer moves the stage.
                Assert.True(race.One.Accepted && race.Other.Accepted, $"{race.Other.Error}");
                Assert.NotNull(race.Wrote(Told));
                var first = race.AssertComesFirstOrNotAtAll(nameof(ReferralSettled), Flagged, C1, version: 1);
                Assert.Equal(first ? EpisodeStage.Celebrating : EpisodeStage.Referring, race.Other.Stage);
                Assert.True(first || race.Other.Findings[0].Rule.Id == "MON009");
                _ = first ? settled++ : held++;
            });

        AssertRaced(settled, held);
    }

    private async Task CelebrateAgainstFlagAsync(long version, params Command[] before)
    {
        var (celebrated, refused) = (0, 0);
        await RaceTrack.RunAsync(
            await PrepareAsync(EpisodeStage.Celebrating, before),
            ReportFlag,
            CelebratePrivately,
            race =>
            {
                Assert.True(race.One.Accepted);
                var first = race.AssertComesFirstOrNotAtAll(Celebrated, Flagged, C1, version);
                Assert.Equal(first, race.Other.Accepted);
                if (first)
                {
                    // No trigger: nothing but the card was filed, and yet it asserts the record that it was judged by.
                    Assert.Equal(Celebrated, Assert.Single(race.Other.Events).Event.GetType().Name);
                    Assert.Equal(new RecordAssertion(C1, version), Assert.Single(race.Wrote(Celebrated)!.Assertions));
                }
                else
                {
                    Assert.Equal("CEL001.held", race.Other.Findings[0].MessageKey);
                }

                _ = first ? celebrated++ : refused++;
            });

        AssertRaced(celebrated, refused);
    }

    // A success in e2 up to a stage, and another episode of the same client.
    private static Task<List<StoredEvent>> PrepareAsync(EpisodeStage stage, params Command[] more)
    {
        var care = Given.Episode(episode: "e2", client: "c1").In(stage).Build();
        care.Clinic.OpenEpisode("e1", "c1");
        return RaceTrack.PrepareAsync(care.Clinic.Submitted.Select(submitted => submitted.Command).Concat(more));
    }

    private void AssertRaced(int first, int second)
    {
        output.WriteLine($"{first} times the one outcome, {second} times the other.");
        Assert.True(first > 0 && second > 0, $"No race took place: {first} times the one outcome, {second} times the other.");
    }
}

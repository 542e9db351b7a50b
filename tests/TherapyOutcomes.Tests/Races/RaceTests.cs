namespace TherapyOutcomes.Tests.Races;

/// <summary>A consent that is revoked while a referral goes out, and a red flag while another episode moves on.</summary>
[Trait("Speed", "Slow")]
public sealed class RaceTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
    private static readonly RecordKey E2 = RecordKey.For(ClinicId.Default, new EpisodeId("e2"));
    private static readonly RecordKey C1 = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    private const string Revoke = """{"type":"revoke-consent","at":"2026-03-02T10:00:00Z","actor":"p1","client":"c1","consent":"k1"}""";
    private const string Send = """{"type":"send-referral","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","referral":"r1","scope":["scores"]}""";
    private const string ReportFlag = """{"type":"report-red-flag","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","flag":"dvt","detail":"swollen"}""";
    private const string Sign = """{"type":"sign-note","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e2","note":"n1"}""";

    private static readonly string[] Referral =
    [
        Open("e1"),
        """{"type":"propose-referral","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","referral":"r1","to":{"kind":"physician","name":"Dr Haas"},"reason":"check","urgency":"routine"}""",
        """{"type":"grant-consent","at":"2026-03-02T09:00:00Z","actor":"p1","client":"c1","consent":"k1","purposes":["referral"],"recipients":["Dr Haas"],"scope":["scores"]}""",
    ];

    // An improvement in e2 that only lacks its signature.
    private static readonly string[] TwoEpisodes =
    [
        Open("e1"),
        Open("e2"),
        Score("2026-02-02T10:00:00Z", 40),
        Score("2026-02-09T10:00:00Z", 20),
        """{"type":"document-improvement","at":"2026-02-09T11:00:00Z","actor":"p1","episode":"e2","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"d"}""",
    ];

    [Fact]
    public async Task RevokeConsent_AgainstSendReferral_NothingIsDisclosedAfterTheRevocation()
    {
        var (sent, refused, conflicts) = (0, 0, 0);
        await RaceTrack.RunAsync(
            await PrepareAsync(Referral),
            TestClinic.ReadCommand(Revoke),
            TestClinic.ReadCommand(Send),
            race =>
            {
                var (clinic, store, revocation, sending) = race;
                Assert.True(revocation.Accepted, $"{revocation.Error}");
                Assert.Null(sending.Error);
                var history = clinic.ReadStored(C1).Select(stored => stored.Name).ToList();
                var disclosed = history.IndexOf(nameof(InformationDisclosed));
                Assert.Equal(sending.Accepted, disclosed >= 0);
                Assert.Equal(sending.Accepted, clinic.ReadStored(E1).Any(stored => stored.Name == "ReferralSent"));
                Assert.True(disclosed < history.IndexOf(nameof(ConsentRevoked)), string.Join(' ', history));
                Assert.True(sending.Accepted || sending.Findings[0].Rule.Id == "REF002");
                _ = sending.Accepted ? sent++ : refused++;
                conflicts += store.Conflicts;
            });

        Assert.True(sent > 0 && refused > 0, $"No race took place: {sent} sent, {refused} refused, {conflicts} conflicts.");
    }

    [Fact]
    public async Task ReportRedFlag_AgainstAStageMoveInAnotherEpisode_NothingMovesAfterTheFlag()
    {
        var (moved, held, conflicts) = (0, 0, 0);
        await RaceTrack.RunAsync(
            await PrepareAsync(TwoEpisodes),
            TestClinic.ReadCommand(ReportFlag),
            TestClinic.ReadCommand(Sign),
            race =>
            {
                var (clinic, store, flag, signing) = race;
                Assert.True(flag.Accepted && signing.Accepted);
                var (flagged, move) = (race.PlaceOf("RedFlagOpened"), race.PlaceOf(nameof(Documented)));
                Assert.True(flagged >= 0);

                // The order of writing: never the move behind the flag.
                Assert.True(move < flagged, $"The flag was written as batch {flagged}, the move as batch {move}.");
                if (move >= 0)
                {
                    // It asserted the record that it judged: the one from before the flag.
                    Assert.Equal(new RecordAssertion(C1, 0), Assert.Single(store.Written[move].Assertions));
                    moved++;
                }
                else
                {
                    Assert.Equal("MON009", signing.Findings[0].Rule.Id);
                    held++;
                }

                var episode = clinic.Read(E2.Id);
                Assert.Equal(move >= 0 ? EpisodeStage.Monitoring : EpisodeStage.Documenting, episode.Stage);
                Assert.Equal(episode.Stage, signing.Stage);
                conflicts += store.Conflicts;
            });

        Assert.True(moved > 0 && held > 0, $"No race took place: {moved} moved, {held} held, {conflicts} conflicts.");
    }

    [Fact]
    public async Task SendReferral_ConsentRevokedBetweenJudgingAndWriting_IsJudgedAgainAndRefused()
    {
        var (clinic, store) = await RaceTrack.CopyAsync(await PrepareAsync(Referral), new Random(1));
        using var _ = store;
        store.OnceBeforeAppend = () => Assert.True(RaceTrack.Node(store).Play(Revoke).Accepted);

        var answer = clinic.Play(Send);

        Assert.Equal((false, 1), (answer.Accepted, store.Conflicts));
        Assert.Equal("REF002", answer.Findings[0].Rule.Id);
        Assert.DoesNotContain(clinic.ReadStored(C1), stored => stored.Name == nameof(InformationDisclosed));
    }

    [Fact]
    public async Task SignNote_FlagReportedElsewhereBetweenJudgingAndWriting_IsJudgedAgainAndHeld()
    {
        var (clinic, store) = await RaceTrack.CopyAsync(await PrepareAsync(TwoEpisodes), new Random(1));
        using var _ = store;
        store.OnceBeforeAppend = () => Assert.True(RaceTrack.Node(store).Play(ReportFlag).Accepted);

        var answer = clinic.Play(Sign);

        Assert.Equal((true, EpisodeStage.Documenting, 1), (answer.Accepted, answer.Stage, store.Conflicts));
        Assert.Equal("MON009", answer.Findings[0].Rule.Id);
    }

    [Fact]
    public async Task ReportRedFlag_StageMovedElsewhereBetweenJudgingAndWriting_BothStand()
    {
        var (clinic, store) = await RaceTrack.CopyAsync(await PrepareAsync(TwoEpisodes), new Random(1));
        using var _ = store;
        store.OnceBeforeAppend = () => Assert.Equal(EpisodeStage.Monitoring, RaceTrack.Node(store).Play(Sign).Stage);

        Assert.True(clinic.Play(ReportFlag).Accepted);
        Assert.Equal(0, store.Conflicts);
    }

    [Fact]
    public async Task Submit_AlwaysOvertaken_AnswersBusyAndWritesNothing()
    {
        var (clinic, store) = await RaceTrack.CopyAsync(await PrepareAsync(TwoEpisodes), new Random(1));
        using var _ = store;
        var overtaken = 0;
        void Overtake()
        {
            var score = Score($"2026-03-01T10:00:0{overtaken++}Z", 21);
            Assert.True(RaceTrack.Node(store).Play(score).Accepted);
            store.OnceBeforeAppend = Overtake;
        }

        store.OnceBeforeAppend = Overtake;

        var answer = clinic.Play(Sign);

        Assert.Equal((false, ErrorCodes.Busy, 5), (answer.Accepted, answer.Error?.Code, overtaken));
        Assert.DoesNotContain(clinic.ReadStored(E2), stored => stored.Name == "NoteSigned");
        store.OnceBeforeAppend = null;
        Assert.True(clinic.Play(Sign).Accepted);
    }

    private static Task<List<StoredEvent>> PrepareAsync(string[] lines) => RaceTrack.PrepareAsync(lines.Select(TestClinic.ReadCommand));

    private static string Open(string id) =>
        $$"""{"type":"open-episode","at":"2026-02-02T09:00:00Z","actor":"p1","episode":"{{id}}","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""";

    private static string Score(string at, int value) =>
        $$"""{"type":"record-score","at":"{{at}}","actor":"p1","episode":"e2","measure":"ODI","value":{{value}}}""";
}

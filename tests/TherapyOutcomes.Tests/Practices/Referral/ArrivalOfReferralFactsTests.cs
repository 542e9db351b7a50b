using CsCheck;
using TherapyOutcomes.Tests.Properties;

namespace TherapyOutcomes.Tests.Practices.Referral;

/// <summary>What happens to a referral after it was sent may be recorded in any order: the state is the same.</summary>
public sealed class ArrivalOfReferralFactsTests
{
    private const string Close = "close";

    private static readonly string[] What = ["accepted", "declined", "report", Close];

    // Each at a time of its own, after the referral was sent.
    private static readonly Gen<(int Slot, string What)[]> Facts = Gen.Select(Gen.Int[1, 40], Gen.Int[0, What.Length - 1].Select(index => What[index]))
        .Array[1, 6]
        .Select(facts => facts.DistinctBy(fact => fact.Item1).DistinctBy(fact => fact.Item2 == Close ? Close : $"{fact.Item1}").ToArray());

    [Fact]
    public Task Record_SameFactsInAnyOrder_GivesTheSame() => Drawn.HoldAsync(
        Facts.SelectMany(facts => Gen.Shuffle(facts)),
        times: 120,
        shuffled =>
        {
            Assert.Equal(StateAfter(shuffled.OrderBy(fact => fact.Slot)), StateAfter(shuffled));
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(ReferralStatus.Sent)]
    [InlineData(ReferralStatus.Accepted, "accepted")]
    [InlineData(ReferralStatus.Declined, "declined")]
    [InlineData(ReferralStatus.Declined, "accepted", "declined")]
    [InlineData(ReferralStatus.Accepted, "declined", "accepted")]
    [InlineData(ReferralStatus.Reported, "declined", "report")]
    [InlineData(ReferralStatus.Reported, "report", "declined")]
    [InlineData(ReferralStatus.Closed, "close", "declined", "report")]
    [InlineData(ReferralStatus.Closed, "report", "close")]
    public void Status_OfWhatHappened_SaysWhatCounts(ReferralStatus status, params string[] happened) =>
        Assert.StartsWith($"{status} ", StateAfter([.. happened.Select((what, place) => (place + 1, what))]), StringComparison.Ordinal);

    // Text "rr".
    [Fact]
    public void Play_AClosedReferral_TakesTheLateAnswerAndTheLateReport()
    {
        (string Line, string Expected)[] story =
        [
            ("""{"type":"open-episode","at":"2026-01-05T08:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""", ""),
            ("""{"type":"record-score","at":"2026-01-05T08:10:00Z","actor":"p1","episode":"e1","measure":"ODI","value":44}""", ""),
            ("""{"type":"record-session","at":"2026-01-05T08:20:00Z","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["breast"]}""", ""),
            ("""{"type":"propose-referral","at":"2026-01-06T10:00:00Z","actor":"p1","episode":"e1","referral":"r1","to":{"kind":"physician","name":"Dr Haas"},"reason":"check","urgency":"routine"}""", ""),
            ("""{"type":"grant-consent","at":"2026-01-06T10:01:00Z","actor":"p1","client":"c1","consent":"k1","purposes":["referral"],"recipients":["kind:physician"],"scope":["scores"]}""", ""),
            ("""{"type":"send-referral","at":"2026-01-06T10:02:00Z","actor":"p1","episode":"e1","referral":"r1","scope":["scores","notes"]}""", "REF002"),
            ("""{"type":"send-referral","at":"2026-01-06T10:03:00Z","actor":"p1","episode":"e1","referral":"r1","scope":["scores"]}""", ""),
            ("""{"type":"close-referral","at":"2026-01-06T10:04:00Z","actor":"p1","episode":"e1","referral":"r1"}""", ""),
            ("""{"type":"record-referral-response","at":"2026-01-08T10:04:00Z","actor":"p1","episode":"e1","referral":"r1","response":"declined","detail":"no capacity"}""", ""),
            ("""{"type":"record-referral-report","at":"2026-01-09T10:04:00Z","actor":"p1","episode":"e1","referral":"r1","summary":"seen after all"}""", ""),
            ("""{"type":"correct","at":"2026-01-09T11:00:00Z","actor":"p1","episode":"e1","what":"s1","reason":"wrong client"}""", ""),
        ];
        var clinic = CheckedClinic.New();

        Assert.All(story, step => Assert.Equal(step.Expected, clinic.Play(step.Line) is { Accepted: false, Findings: [var refusal, ..] } ? refusal.Rule.Id : ""));

        var referral = Assert.Single(clinic.Read("e1").Referral.Cases);
        Assert.Equal(
            (ReferralStatus.Closed, ReferralResponse.Declined, 1),
            (referral.Status, referral.Answer?.Response, referral.Reports.Count));
    }

    [Fact]
    public void Record_NeverSent_HasNeitherAnswerNorReport()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral();

        care.RecordReferralResponse(ReferralResponse.Accepted).AssertRefused("REC002", "referral");
        care.RecordReferralReport().AssertRefused("REC002", "referral");
        care.CloseReferral().AssertAccepted();
        care.RecordReferralReport().AssertRefused("REC002", "referral");
    }

    [Fact]
    public void Record_RefusedAfterItWasSent_StillTakesTheReport()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral();
        care.RefuseReferral().AssertAccepted();

        care.RecordReferralReport().AssertAccepted();

        Assert.Equal(ReferralStatus.Reported, Assert.Single(care.Read().Referral.Cases).Status);
    }

    private static string StateAfter(IEnumerable<(int Slot, string What)> facts)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral().AssertAccepted();
        care.SendReferral().AssertAccepted();
        care.OnDay(60);
        foreach (var (slot, what) in facts)
        {
            var dated = care.Dated(TestClinic.Day(slot));
            _ = what switch
            {
                "accepted" => dated.RecordReferralResponse(ReferralResponse.Accepted).AssertAccepted(),
                "declined" => dated.RecordReferralResponse(ReferralResponse.Declined).AssertAccepted(),
                "report" => dated.RecordReferralReport().AssertAccepted(),
                _ => dated.CloseReferral().AssertAccepted(),
            };
        }

        var referral = Assert.Single(care.Read().Referral.Cases);
        return string.Join(
            ' ',
            [
                $"{referral.Status}",
                $"sent {referral.Sent?.Day}",
                $"{referral.Answer?.Response} {referral.Answer?.Recording.Day}",
                $"{string.Join(',', referral.Reports.Select(report => report.Day))}",
                $"{referral.Closed?.Day}",
                .. care.Evaluate().Findings.Where(finding => finding.Rule.Id.StartsWith("REF", StringComparison.Ordinal)).Select(finding => finding.InWords(MessageFormatter.English)),
            ]);
    }
}

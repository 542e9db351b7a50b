using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>The same instants in other offsets get the same answers, and the clinic's zone says on which days they are.</summary>
public sealed class SameInstantsTests
{
    private const string LosAngeles = "America/Los_Angeles";

    [ZoneTheory(LosAngeles)]
    [InlineData("UTC", "2026-01-13")]
    [InlineData(LosAngeles, "2026-01-12")]
    public void Improvement_InTheEvening_IsOfTheClinicsDay(string zone, string day)
    {
        var (own, utc) = (Played(zone, SameInstants.EveningInItsOwnOffset), Played(zone, SameInstants.EveningInUtc));

        Assert.Equal(own.Answers, utc.Answers);
        Assert.Equal(day, $"{own.Clinic.Read("e1").Progress.ImprovementDay:O}");
        Assert.Equal(day, $"{utc.Clinic.Read("e1").Progress.ImprovementDay:O}");
        var note = own.Clinic.Evaluate(Key).AssertAsks("document-improvement", "DOC002");
        Assert.Equal(own.Clinic.Read("e1").Progress.ImprovementDay!.Value.AddDays(1), note.DueOn);
    }

    [ZoneFact(LosAngeles)]
    public void FollowUps_OnTwoDaysOfTheClinic_DontSustain()
    {
        var (utc, own) = (Played(LosAngeles, SameInstants.FollowUpsInUtc), Played(LosAngeles, SameInstants.FollowUpsInTheirOwnOffset));

        Assert.Equal(utc.Answers, own.Answers);
        foreach (var clinic in new[] { utc.Clinic, own.Clinic })
        {
            var episode = clinic.Read("e1");
            Assert.Equal(EpisodeStage.Monitoring, episode.Stage);
            Assert.Equal(
                [new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 10)],
                EpisodeAssessment.Of(episode, new ClientRecord(), clinic.Policy).FollowUpDays.Where(day => day > episode.Progress.ImprovementDay));
        }
    }

    [Fact]
    public void FollowUps_OnThreeDaysOfTheClinic_Sustain()
    {
        var (utc, own) = (Played("UTC", SameInstants.FollowUpsInUtc), Played("UTC", SameInstants.FollowUpsInTheirOwnOffset));

        Assert.Equal(utc.Answers, own.Answers);
        Assert.Equal((EpisodeStage.Adjusting, EpisodeStage.Adjusting), (utc.Clinic.Read("e1").Stage, own.Clinic.Read("e1").Stage));
    }

    private static RecordKey Key => RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    // The ids of scores are generated, so each gets its own.
    private static (TestClinic Clinic, List<string> Answers) Played(string zone, string lines)
    {
        var clinic = CheckedClinic.New(new ClinicPolicy { TimeZone = Zones.Of(zone) });
        var commands = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(TestClinic.ReadCommand)
            .Select((command, index) => command is RecordScore score ? score with { Score = new($"x{index}") } : command);
        return (clinic, [.. commands.Select(command => AnswerWriter.Write(clinic.Play(command).AssertAccepted()))]);
    }
}

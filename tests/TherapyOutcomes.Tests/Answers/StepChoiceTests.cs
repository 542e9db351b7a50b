using System.Text.Json;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Answers;

public sealed class StepChoiceTests
{
    [Theory]
    [InlineData(DiscontinuationKind.Recovered, "recovered")]
    [InlineData(DiscontinuationKind.ReferredOn, "referred-on")]
    public void Of_AnEnding_IsItsNameInJson(DiscontinuationKind kind, string value) =>
        Assert.Equal(("kind", value), (StepChoice.Of(kind).Field, StepChoice.Of(kind).Value));

    [Fact]
    public void Of_ADischarge_IsItsNameInJson() => Assert.Equal("goals-met", StepChoice.Of(DischargeKind.GoalsMet).Value);

    [Theory]
    [InlineData("", "plateau")]
    [InlineData("kind", " ")]
    public void Constructor_Blank_Throws(string field, string value) => Assert.Throws<ArgumentException>(() => new StepChoice(field, value));

    [Fact]
    public void Serialize_AndBack_IsTheSame()
    {
        var choice = StepChoice.Of(DiscontinuationKind.Plateau);

        Assert.Equal("""{"kind":"plateau"}""", JsonSerializer.Serialize(choice));
        Assert.Equal(choice, JsonSerializer.Deserialize<StepChoice>("""{"kind":"plateau"}"""));
    }

    [Fact]
    public async Task NextStep_PlateauWithGoalsMet_SaysHowToEndInTheAnswerAndTheWorklist()
    {
        var care = Story.OnAPlateau();
        care.Dated(TestClinic.Day(2)).CheckReactions().AssertAccepted();
        care.SetGoal().AssertAccepted();
        care.ScreenRedFlags(["dvt"], []).AssertAccepted();
        care.RecordTreatmentConsent().AssertAccepted();

        var answer = care.RecordGoal(GoalAttainment.Yes);

        Assert.Contains("""
            {"command":"discontinue","with":{"kind":"plateau"},
            """.Trim(), AnswerWriter.Write(answer), StringComparison.Ordinal);
        var page = await care.Clinic.Worklist.ReadAsync(new WorklistRequest { Clinic = ClinicId.Default });
        var entry = Assert.Single(page.Entries);
        Assert.Equal(("discontinue", StepChoice.Of(DiscontinuationKind.Plateau)), (entry.Command, entry.With));
    }

    [Fact]
    public void NextStep_WithoutAChoice_HasNoneInJson() =>
        Assert.DoesNotContain("\"with\"", AnswerWriter.Write(Story.At(EpisodeStage.Documenting).Evaluate()), StringComparison.Ordinal);
}

using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Records;

/// <summary>After a client's death everything is silent, in every record, until the death is taken back.</summary>
public sealed class ClientDeathTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    public static TheoryData<EpisodeStage> Stages => [.. Enum.GetValues<EpisodeStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Submit_DiedInAnyStage_IsSilentAndCanBeTakenBack(EpisodeStage stage)
    {
        var care = Story.At(stage, _clinic);
        var before = care.Read();

        var died = care.Later(TimeSpan.FromDays(1)).Discontinue(DiscontinuationKind.Died).AssertFired(WorkflowTrigger.Discontinued);

        Assert.Equal(["Discontinued", "ClientDied"], died.Events.Select(recorded => recorded.Event.GetType().Name));
        AssertSilent(care);
        AssertSilent(care, after: 400);

        var withdrawn = care.Later(TimeSpan.FromDays(1)).Correct(EndingOf(died)).AssertFired(WorkflowTrigger.EndingWithdrawn).AssertStage(stage);
        Assert.Equal(["Corrected", "EndingWithdrawn", "ClientDeathWithdrawn"], withdrawn.Events.Select(recorded => recorded.Event.GetType().Name));
        Assert.Null(ClientOf(care).Death);
        var after = care.Read();
        Assert.Equal((before.Stage, before.Progress.StageSince, before.Progress.Ending, before.Progress.ImprovementCount), (after.Stage, after.Progress.StageSince, after.Progress.Ending, after.Progress.ImprovementCount));
    }

    [Fact]
    public void Submit_Died_GoesToTheClientWithTheIdOfTheEnding()
    {
        var care = Story.At(EpisodeStage.Treating, _clinic);
        var died = care.Discontinue(DiscontinuationKind.Died);

        var death = ClientOf(care).Death!;

        Assert.Equal((new EpisodeId("e1"), EndingOf(died)), (death.Episode, death.Ending.Value));
        Assert.Contains($"\"ids\":{{\"ending\":\"{EndingOf(died)}\"}}", AnswerWriter.Write(died), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_SeveralEpisodes_AreAllSilentRedFlagsIncluded()
    {
        var care = Story.At(EpisodeStage.Celebrating, _clinic);
        var other = Story.Begin(_clinic, "e2");
        other.ReportRedFlag().AssertAccepted();
        Assert.NotEmpty(care.Evaluate().NextSteps);

        other.Discontinue(DiscontinuationKind.Died).AssertAccepted();

        AssertSilent(care);
        AssertSilent(other);
        var client = _clinic.Evaluate(RecordKey.For(ClinicId.Default, new ClientId("c1")));
        Assert.Empty(client.Findings);
        Assert.Empty((await _clinic.Worklist.ReadAsync(new WorklistRequest { Clinic = ClinicId.Default })).Entries);
        Assert.Equal(EpisodeStage.Celebrating, care.Stage);
    }

    [Fact]
    public void Evaluate_AnotherClient_IsNotConcerned()
    {
        Story.At(EpisodeStage.Treating, _clinic).Discontinue(DiscontinuationKind.Died).AssertAccepted();
        var other = Given.Episode(episode: "e2", client: "c2").In(EpisodeStage.Documenting).Build(_clinic);

        Assert.NotEmpty(other.Evaluate().NextSteps);
    }

    [Fact]
    public void Submit_AfterADeath_OnlyPaperworkIsPossibleInEveryEpisode()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        care.DocumentImprovement("n1").AssertAccepted();
        var other = Story.Begin(_clinic, "e2");
        other.Discontinue(DiscontinuationKind.Died).AssertAccepted();

        care.RecordScore(20).AssertRefused("REC002", "died");
        care.ReportRedFlag().AssertRefused("REC002", "died");
        care.Discontinue().AssertRefused("REC002", "died");
        care.ReviewStage().AssertRefused("REC002", "died");
        care.GrantConsent(DisclosureScope.Scores).AssertRefused("REC002", "died");
        other.Resume().AssertRefused("REC002", "died");
        _clinic.Send(Opening("e3")).AssertRefused("REC002", "died");

        care.SignNote("n1").AssertAccepted();
        care.AmendNote("n1").AssertAccepted();
        care.Correct("s1").AssertAccepted();
        _clinic.Disclose(DisclosurePurpose.RequiredByLaw, "The coroner", [DisclosureScope.Notes], legalBasis: "coroner's request").AssertAccepted();
        care.Discontinue(DiscontinuationKind.Died).AssertAccepted();
        AssertSilent(care);
    }

    [Fact]
    public async Task PossibleCommands_AfterADeath_AreTheFew()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);
        Story.Begin(_clinic, "e2").Discontinue(DiscontinuationKind.Died).AssertAccepted();

        var possible = await _clinic.Service.PossibleCommandsAsync(ClinicId.Default, new EpisodeId("e1"));

        Assert.Equal(["amend-note", "correct", "discontinue"], possible!.Value.Select(command => command.Name));
        Assert.All(possible.Value, command => Assert.Null(command.Step));
        Assert.Empty(care.Evaluate().Findings);
    }

    [Fact]
    public void Correct_OfOneOfTwoDeaths_LeavesTheClientDead()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);
        var other = Story.Begin(_clinic, "e2");
        care.Discontinue(DiscontinuationKind.Died).AssertAccepted();
        var second = other.Discontinue(DiscontinuationKind.Died);

        other.Correct(EndingOf(second)).AssertFired(WorkflowTrigger.EndingWithdrawn).AssertStage(EpisodeStage.Treating);

        AssertSilent(other);
        Assert.Equal(new EpisodeId("e1"), ClientOf(care).Death!.Episode);
    }

    [Fact]
    public void Correct_OfADeathRecordedTwice_NeedsBoth()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);
        var first = care.Discontinue(DiscontinuationKind.Died);
        var second = care.Discontinue(DiscontinuationKind.Died).AssertFired(WorkflowTrigger.Discontinued);

        care.Correct(EndingOf(first)).AssertFired().AssertStage(EpisodeStage.Discontinued);
        care.Correct(EndingOf(second)).AssertFired(WorkflowTrigger.EndingWithdrawn).AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void Correct_BesideAnOpenRedFlag_TakesTheDeathBackAndTheHoldIsThereAgain()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);
        Story.Begin(_clinic, "e2").ReportRedFlag().AssertAccepted();
        var died = care.Discontinue(DiscontinuationKind.Died);

        care.Correct(EndingOf(died)).AssertFired(WorkflowTrigger.EndingWithdrawn).AssertStage(EpisodeStage.Monitoring).AssertFinds("MON009");
    }

    [Fact]
    public void Correct_AnEndingOfAnotherKind_IsNotPossible()
    {
        var care = Story.At(EpisodeStage.Treating, _clinic);
        var ended = care.Discontinue();

        care.Correct(EndingOf(ended)).AssertRefused("REC001");
    }

    [Fact]
    public void Correct_WithAReplacement_IsMalformed()
    {
        var care = Story.At(EpisodeStage.Treating, _clinic);
        var died = care.Discontinue(DiscontinuationKind.Died);

        Assert.Equal("replacement", care.Correct(EndingOf(died), replacement: 1).Error?.Field);
    }

    [Fact]
    public void Submit_DiedUnderMaintenance_MaintenanceIsBackWhenItIsTakenBack()
    {
        var care = Story.At(EpisodeStage.Completed, _clinic);
        care.AgreeMaintenance(4, Dates.Of(300)).AssertAccepted();
        var died = care.Later(TimeSpan.FromDays(1)).Discontinue(DiscontinuationKind.Died);
        Assert.False(care.Read().Planning.HasMaintenanceOn(Dates.Of(100)));

        care.Correct(EndingOf(died)).AssertAccepted();

        Assert.True(care.Read().Planning.HasMaintenanceOn(Dates.Of(100)));
        care.Later(TimeSpan.FromDays(1)).RecordSession("s9").AssertAccepted();
    }

    [Theory]
    [InlineData(LetterKind.Summary)]
    [InlineData(LetterKind.Congratulation)]
    public void Letter_AfterADeath_IsRefused(LetterKind kind)
    {
        var care = Story.At(EpisodeStage.Completed, _clinic);
        care.Discontinue(DiscontinuationKind.Died).AssertAccepted();

        var letter = care.Letter(kind);

        Assert.Null(letter.Text);
        Assert.Equal("REC002.died", Assert.Single(letter.Findings).MessageKey);
    }

    // The case text/dead: nothing, ever.
    [Fact]
    public void Evaluate_DiedAfterOneSession_NeverAsksForFeedback()
    {
        var care = Story.At(EpisodeStage.Treating, _clinic);

        Assert.Empty(care.OnDay(7).Discontinue(DiscontinuationKind.Died).NextSteps);

        AssertSilent(care, after: 1_000);
    }

    private static OpenEpisode Opening(string episode) => new()
    {
        Episode = new(episode),
        At = TestClinic.Day(0),
        Actor = TestEpisode.Therapist,
        Client = new("c1"),
        Practitioner = TestEpisode.Practitioner,
        Complaint = "stiff neck",
        PrimaryMeasure = new("NDI"),
        Chronicity = Chronicity.Acute,
    };

    private static string EndingOf(Answer died) =>
        died.Events.Single(recorded => recorded.Event is Discontinued).Metadata.EventId.ToString();

    private static void AssertSilent(TestEpisode care, int after = 0)
    {
        var evaluation = care.Evaluate(care.Clinic.Now.AddDays(after));
        Assert.Empty(evaluation.Findings);
        Assert.Empty(evaluation.NextSteps);
        Assert.Null(evaluation.ReviewAt);
    }

    private ClientRecord ClientOf(TestEpisode care) =>
        _clinic.Service.ReadClientAsync(ClinicId.Default, care.Read().Client).GetAwaiter().GetResult();
}

using System.Text.Json;

namespace TherapyOutcomes.Tests.Deciding;

public class PossibleCommandsTests
{
    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Monitoring)]
    [InlineData(EpisodeStage.Celebrating)]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public async Task Of_AStage_AreThoseThatItsFormsAllow(EpisodeStage stage)
    {
        var care = Story.At(stage);

        var possible = await OfAsync(care);

        var expected = CommandCatalog.Forms
            .Where(form => form.Type.IsAssignableTo(typeof(EpisodeCommand)) && form.Stages.Contains(stage) && form.Type != typeof(OpenEpisode))
            .Select(form => form.Name);
        Assert.Empty(possible.Select(command => command.Name).Except(expected));
        Assert.Contains(possible, command => command.Name == "record-score");
        Assert.Equal(stage.IsEnded(), possible.Any(command => command.Name == "resume"));
        Assert.Equal(!stage.IsEnded(), possible.Any(command => command.Name == "discontinue"));
        Assert.Equal(!stage.IsEnded(), possible.Any(command => command.Name == "record-session"));
    }

    [Fact]
    public async Task Of_NextSteps_ComeFirstInTheirOrder()
    {
        var care = Story.At(EpisodeStage.Documenting);
        var steps = care.Evaluate().NextSteps.Select(step => step.Command).Distinct().ToList();

        var possible = await OfAsync(care);

        Assert.NotEmpty(steps);
        Assert.Equal(steps, possible.Take(steps.Count).Select(command => command.Name));
        Assert.Equal((care.Evaluate().NextSteps[0].Rule, care.Evaluate().NextSteps[0].DueOn), (possible[0].Step!.Rule, possible[0].Step!.DueOn));
        Assert.Null(possible[^1].Step);
        var rest = possible.Skip(steps.Count).Select(command => command.Name).ToList();
        Assert.Equal(rest.Order(StringComparer.Ordinal), rest);
    }

    [Fact]
    public async Task Of_AReferral_FollowItsStatus()
    {
        var care = Story.At(EpisodeStage.Treating);
        Assert.Null(Find(await OfAsync(care), "send-referral"));

        care.ProposeReferral("r1").AssertAccepted();
        Assert.Equal(["r1"], Find(await OfAsync(care), "send-referral")!.For!.Value.Select(id => id.Value));
        Assert.Null(Find(await OfAsync(care), "record-referral-report"));

        care.RefuseReferral("r1").AssertAccepted();
        Assert.Null(Find(await OfAsync(care), "send-referral"));
    }

    [Fact]
    public async Task Of_ANote_FollowItsSignature()
    {
        var care = Story.At(EpisodeStage.Documenting);
        Assert.Null(Find(await OfAsync(care), "sign-note"));

        care.DocumentImprovement("n1").AssertAccepted();
        Assert.Equal(["n1"], Find(await OfAsync(care), "sign-note")!.For!.Value.Select(id => id.Value));
        Assert.Null(Find(await OfAsync(care), "amend-note"));

        care.SignNote("n1").AssertAccepted();
        Assert.Null(Find(await OfAsync(care), "sign-note"));
        Assert.Equal(["n1"], Find(await OfAsync(care), "amend-note")!.For!.Value.Select(id => id.Value));
    }

    [Theory]
    [InlineData(EpisodeStage.Treating, false)]
    [InlineData(EpisodeStage.Documenting, false)]
    [InlineData(EpisodeStage.Celebrating, true)]
    public async Task Of_Celebrate_OnlyWhereItIsNotTooEarly(EpisodeStage stage, bool isPossible) =>
        Assert.Equal(isPossible, Find(await OfAsync(Story.At(stage)), "celebrate") is not null);

    [Fact]
    public async Task Of_ClearRedFlag_OnlyWhileOneIsOpen()
    {
        var care = Story.At(EpisodeStage.Treating);
        Assert.Null(Find(await OfAsync(care), "clear-red-flag"));

        care.ReportRedFlag().AssertAccepted();

        Assert.NotNull(Find(await OfAsync(care), "clear-red-flag"));
    }

    [Fact]
    public async Task Schema_OfACommandForAFact_AllowsTheFactsThatItCanBeFor()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral("r1").AssertAccepted();
        var possible = Find(await OfAsync(care), "send-referral")!;

        using var schema = JsonDocument.Parse(possible.WriteSchema(new CommandDefaults { Actor = new("p1"), At = care.Clinic.Now, Clinic = ClinicId.Default }));

        Assert.Equal("referral", possible.ForField);
        Assert.Equal("[\"r1\"]", schema.RootElement.GetProperty("$defs").GetProperty("referralChoice").GetProperty("enum").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        var fields = schema.RootElement.GetProperty("properties").EnumerateObject().Select(field => field.Name).ToList();
        Assert.Contains("episode", fields);
        Assert.DoesNotContain(fields, field => field is "at" or "actor" or "clinic");
    }

    [Fact]
    public async Task Of_ResumeDuringASafetyHold_SaysWhatHoldsIt()
    {
        var care = Story.At(EpisodeStage.Completed);
        Assert.Empty(Find(await OfAsync(care), "resume")!.HeldBy);

        care.ReportRedFlag().AssertAccepted();

        Assert.Equal("MON009", Assert.Single(Find(await OfAsync(care), "resume")!.HeldBy).Rule.Id);
    }

    [Fact]
    public async Task Of_AnEpisodeThatDoesNotExist_IsNull() =>
        Assert.Null(await CheckedClinic.New().Service.PossibleCommandsAsync(ClinicId.Default, new("nobody")));

    private static async Task<ImmutableArray<PossibleCommand>> OfAsync(TestEpisode care) =>
        (await care.Clinic.Service.PossibleCommandsAsync(care.Key.Clinic, new(care.Key.Id)))!.Value;

    private static PossibleCommand? Find(ImmutableArray<PossibleCommand> possible, string name) => possible.FirstOrDefault(command => command.Name == name);
}

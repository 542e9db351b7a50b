namespace TherapyOutcomes.Tests.Letters.Professionals;

/// <summary>What holds for every letter to a professional, over all stages and all scopes.</summary>
public sealed class ScopePropertyTests
{
    private static readonly DisclosureScope[] Items = [.. Enum.GetValues<DisclosureScope>().Where(item => item != DisclosureScope.Identity)];

    // What shows that an item was told, in both languages.
    private static readonly (DisclosureScope Item, string[] Signs)[] Signs =
    [
        (DisclosureScope.Scores, ["ODI, ", "MDC", "complaint"]),
        (DisclosureScope.Plan, ["effleurage", "low back."]),
        (DisclosureScope.Notes, ["zqobjectivezq", "zqassessmentzq"]),
        (DisclosureScope.Reactions, ["mild", "leve"]),
        (DisclosureScope.RedFlags, ["night pain", "dolor nocturno"]),
    ];

    // What no letter to a professional tells, whatever its scope.
    private static readonly string[] Never = [Samples.Canary, TestEpisode.Words, "abuse", "abus", "maltrato"];

    public static TheoryData<EpisodeStage> Stages => [.. Enum.GetValues<EpisodeStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Write_AnyScope_TellsItsItemsAndNothingElse(EpisodeStage stage)
    {
        var care = Play(stage);
        for (var chosen = 0; chosen < 1 << Items.Length; chosen++)
        {
            DisclosureScope[] scope = [.. Items.Where((_, place) => (chosen & (1 << place)) != 0)];
            foreach (var language in new[] { "en", "es" })
            {
                Check(care.Clinic.Letter(new ProfessionalLetterRequest { Episode = new("e1"), Referral = new("ref1"), Scope = [.. scope], Language = language })!, scope);
            }
        }
    }

    private static void Check(ProfessionalLetter letter, DisclosureScope[] scope)
    {
        var text = letter.Text!.Value.Reveal();
        Assert.Empty(letter.Findings);
        Assert.DoesNotMatch("[{}]|  ", text);
        Assert.All(Never, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        foreach (var (item, signs) in Signs.Where(sign => !scope.Contains(sign.Item)))
        {
            Assert.All(signs, sign => Assert.DoesNotContain(sign, text, StringComparison.Ordinal));
        }

        Assert.All(letter.Sections, section => Assert.True(section.Lines.Length > 0 || section.Table is not null, section.Heading.Reveal()));
    }

    // The texts that a letter may tell are plain; all others hold a canary.
    private static TestEpisode Play(EpisodeStage stage)
    {
        var care = Story.At(stage);
        care.ScreenRedFlags(["dvt", "suspected-abuse"], ["suspected-abuse"]);
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.ReportRedFlag("night-pain");
        care.Clinic.RecordGuardian(Samples.Canary);
        care.Clinic.Send(new RaiseConcern { Episode = new("e1"), At = care.Clinic.Now, Actor = TestEpisode.Therapist, Concern = new("k9"), Text = Samples.Canary });
        if (stage.IsPostImprovement())
        {
            care.DocumentImprovement("n9", subjective: Samples.Canary, objective: "zqobjectivezq", assessment: "zqassessmentzq", plan: Samples.Canary);
            care.SignNote("n9");
        }

        care.GrantConsent(Enum.GetValues<DisclosureScope>());
        care.ProposeReferral();
        return care;
    }
}

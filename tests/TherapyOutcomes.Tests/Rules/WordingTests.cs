using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Rules;

/// <summary>What is said where a formatter has no words.</summary>
public sealed class WordingTests
{
    private static readonly SilentFormatter Silent = new();

    public static TheoryData<string> Languages => [.. MessageFormatter.All.Select(formatter => formatter.Language)];

    [Theory]
    [InlineData("a session took 90 minutes or more", "A session took 90 minutes or more.")]
    [InlineData(" la sesión duró mucho. ", "La sesión duró mucho.")]
    [InlineData("¿hay dolor?", "¿hay dolor?")]
    [InlineData("élan", "Élan.")]
    [InlineData("Stop!", "Stop!")]
    public void InWords_RuleWithoutWords_SaysItsTitleAsASentenceInEveryLanguage(string title, string said)
    {
        var answer = Asking(title).Evaluate();

        Assert.All(MessageFormatter.All, formatter =>
        {
            Assert.Equal(said, Assert.Single(answer.Findings, finding => finding.Rule.Id == "XW-1").InWords(formatter));
            Assert.Equal(said, Assert.Single(answer.NextSteps, step => step.Rule == "XW-1").InWords(formatter));
        });
    }

    [Fact]
    public void InWords_VariantWithoutWords_SaysTheTitle()
    {
        var rule = new OwnRule(OwnRule.Advising("XW-1") with { Title = "too late" }, (_, sink) => sink.Find(new FindingDetail { Variant = "late" }));

        Assert.Equal("Too late.", Story.Begin(CheckedClinic.New(ownRules: rule)).Evaluate().AssertFinds("XW-1").InWords(MessageFormatter.Spanish));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task InWords_WorklistEntryOfARuleWithoutWords_SaysTheTitle(string language)
    {
        var care = Asking("ask again");

        var page = await care.Clinic.Worklist.ReadAsync(new WorklistRequest());

        Assert.Equal("Ask again.", Assert.Single(page.Entries).InWords(MessageFormatter.For(language)));
    }

    // Later pages show what was summarized before the host removed its rule.
    [Fact]
    public async Task InWords_WorklistEntryOfARuleThatIsGone_SaysItsId()
    {
        var care = Asking("ask again");
        care.Clinic.OpenEpisode("e2", "c2").ScreenRedFlags(["dvt"], []);
        var first = await care.Clinic.Worklist.ReadAsync(new WorklistRequest { Size = 1 });
        var without = new TestClinic(store: care.Clinic.Store) { Now = care.Clinic.Now };

        var page = await without.Worklist.ReadAsync(new WorklistRequest { ContinuationToken = first.ContinuationToken });

        var entry = Assert.Single(page.Entries);
        Assert.Equal((null, "XW-1"), (entry.RuleTitle, entry.InWords(MessageFormatter.Spanish)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Write_AnswerWithARuleWithoutWords_SaysTheTitle(string language)
    {
        var json = AnswerWriter.Write(Asking("ask again").Evaluate(), MessageFormatter.For(language));

        Assert.Contains("\"message\":\"Ask again.\"", json, StringComparison.Ordinal);
        Assert.Contains("\"why\":\"Ask again.\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void InWords_FormatterWithoutWords_SaysTheLibrarysRulesAndReasonsInEnglish()
    {
        var care = Story.At(EpisodeStage.Documenting);
        var reason = care.Assess().Primary.Explain()!.Reasons[0];

        Assert.Equal("The improvement has no note yet. Add one.", care.Evaluate().AssertFinds("DOC002").InWords(Silent));
        Assert.Equal("ODI went from 40 to 20: 20 percentage points better.", reason.InWords(Silent));
    }

    [Fact]
    public void InWords_FormatterOfTheHost_IsAskedFirst() =>
        Assert.Equal("XW-1 in our words", Asking("ask again").Evaluate().AssertFinds("XW-1").InWords(new HostsFormatter()));

    [Fact]
    public void InWords_Null_Throws() =>
        Assert.Throws<ArgumentNullException>(() => Asking("ask again").Evaluate().NextSteps[0].InWords(null!));

    private static TestEpisode Asking(string title)
    {
        var asks = OwnRule.Advising("XW-1") with { Title = title, ClearsWith = "record-score" };
        var care = Story.Begin(CheckedClinic.New(ownRules: new OwnRule(asks, (_, sink) => sink.Find())));
        care.RecordTreatmentConsent().AssertAccepted();
        care.ScreenRedFlags(["dvt"], []);
        return care;
    }

    private sealed class SilentFormatter : IMessageFormatter
    {
        public string? Format(string key, ImmutableArray<Evidence> evidence) => null;
    }

    private sealed class HostsFormatter : IMessageFormatter
    {
        public string? Format(string key, ImmutableArray<Evidence> evidence) => $"{key} in our words";
    }
}

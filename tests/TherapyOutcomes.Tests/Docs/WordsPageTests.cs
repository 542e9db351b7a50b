using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.Tests.Docs;

public class WordsPageTests
{
    private static readonly string Page = Repository.Read("docs/words.md");

    [Theory]
    [InlineData("language")]
    [InlineData("letter")]
    [InlineData("template")]
    [InlineData("professional")]
    [InlineData("card")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/words.md", name, "tests/TherapyOutcomes.Tests/Docs/WordsPageTests.cs");

    [Fact]
    public void Places_OnThePage_AreThoseOfTemplates() =>
        Assert.Equal(
            LetterTemplate.Placeholders.Select(place => $"| `{{{place}}}`"),
            Page.Split('\n').Where(line => line.StartsWith("| `{", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" |", StringComparison.Ordinal)]));

    [Fact]
    public async Task Snippets_Run_GiveALetter()
    {
        var services = new ServiceCollection();
        #region language
        services.AddTherapyOutcomes(outcomes => outcomes.UseLanguage("es-MX"));
        #endregion
        #region template
        var template = new LetterTemplate("{change}\n{meaning}\n{attribution}\n\n{selfCare}\n\n{whenToCall}\n\n{signature}");
        var policy = new ClinicPolicy
        {
            ClinicName = "Hazel Lane Massage",
            ClinicPhone = "555 0100",
            Letters = LetterTemplates.Standard.With(LetterKind.Summary, "en", template),
        };
        #endregion
        using var provider = services.BuildServiceProvider();
        var care = Story.At(EpisodeStage.Communicating);
        care.Clinic.Policy = policy;
        var (service, episode) = (care.Clinic.Service, new EpisodeId("e1"));
        #region letter
        var letter = await service.WriteLetterAsync(ClinicId.Default, episode, LetterKind.Summary, "es");
        var words = letter?.Text?.Reveal(); // null: the findings say why it was not written
        #endregion

        care.RecordInboundReferral();
        care.GrantConsent(DisclosureScope.Identity, DisclosureScope.Scores, DisclosureScope.Plan);
        #region professional
        var report = await service.WriteProfessionalLetterAsync(new ProfessionalLetterRequest
        {
            Episode = episode,
            Referral = new("in1"),
            Client = "Robin Low, born 3 May 1980",
            Therapist = "Pat Hill",
        });
        #endregion
        #region card
        var card = await service.WriteCardAsync(ClinicId.Default, episode);
        var lines = card?.Text.Reveal();
        #endregion

        Assert.Contains("Client: Robin Low, born 3 May 1980", report!.Text!.Value.Reveal(), StringComparison.Ordinal);
        Assert.Equal(4, lines!.Trim().Split('\n').Length);
        Assert.Same(MessageFormatter.Spanish, provider.GetRequiredService<IMessageFormatter>());
        Assert.StartsWith("16 de febrero de 2026\n\nCómo está usted", words, StringComparison.Ordinal);
        Assert.EndsWith("\n\nHazel Lane Massage\n555 0100\n", care.Letter().Text!.Value.Reveal(), StringComparison.Ordinal);
    }
}

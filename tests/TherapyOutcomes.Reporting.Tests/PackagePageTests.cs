using TherapyOutcomes.Letters;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>The examples on the page of the package and on that of letters.</summary>
public sealed class PackagePageTests
{
    [Theory]
    [InlineData("src/TherapyOutcomes.Reporting/README.md", "example")]
    [InlineData("docs/words.md", "letters")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string page, string name) =>
        Repository.AssertSnippet(page, name, "tests/TherapyOutcomes.Reporting.Tests/PackagePageTests.cs");

    [Fact]
    public async Task Snippet_OfLetters_WritesThePages()
    {
        var clinic = Given.Episode().Improved().Build().Clinic;
        using StringWriter letter = new(), card = new();

        await WriteLettersAsync(clinic.Service, new EpisodeId("e1"), letter, card);

        Assert.Contains("How you are doing", letter.ToString(), StringComparison.Ordinal);
        Assert.Contains("c1 · ", System.Net.WebUtility.HtmlDecode(card.ToString()), StringComparison.Ordinal);
        #region letters
        static async Task WriteLettersAsync(OutcomeService service, EpisodeId episode, TextWriter letterPage, TextWriter cardPage)
        {
            if (await service.WriteLetterAsync(ClinicId.Default, episode, LetterKind.Summary) is { Text: not null } letter)
            {
                LetterPage.Write(letterPage, letter);
            }

            if (await service.WriteCardAsync(ClinicId.Default, episode) is { } card)
            {
                CardPage.Write(cardPage, card);
            }
        }
        #endregion
    }

    [Fact]
    public async Task Snippet_Run_WritesThePageOfTheClinic()
    {
        var clinic = Given.Episode().Improved().Build().Clinic;
        using var page = new StringWriter();

        await WritePageAsync(clinic.Service, (IRecordCatalog)clinic.Store, clinic.Policy, page);

        Assert.Contains("Hazel Lane Massage", page.ToString(), StringComparison.Ordinal);
        #region example
        static async Task WritePageAsync(OutcomeService service, IRecordCatalog catalog, ClinicPolicy policy, TextWriter page)
        {
            var report = await ClinicReport.ReadAsync(service, catalog, ClinicId.Default, policy, TimeProvider.System.GetUtcNow());
            HtmlReport.Write(page, report, new ReportOptions { ClinicName = "Hazel Lane Massage" });
        }
        #endregion
    }
}

using System.Collections.Immutable;
using System.Xml.Linq;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Rules;

public sealed class RulesPageTests
{
    private const string Path = "/pages/rules";

    [Fact]
    public async Task Get_Rules_HaveEachRuleWithItsSource()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var page = await clinic.GetAsync(Path);

        Assert.All(StandardRules.Book.Rules, rule =>
        {
            var text = WebPage.Plain(page.ById(rule.Id));
            Assert.StartsWith($"{rule.Id}: ", text, StringComparison.Ordinal);
            Assert.Contains(Spaced(rule.Title), text, StringComparison.Ordinal);
            Assert.Contains(Spaced(rule.Source), text, StringComparison.Ordinal);
            Assert.Contains(Spaced(rule.Rationale), text, StringComparison.Ordinal);
            Assert.Equal(rule.IsLocked, text.Contains("can\u2019t be switched off", StringComparison.Ordinal));
            Assert.Contains($"#{rule.Id}", page.Links);
        });
        Assert.DoesNotContain(page.Tree.Descendants(), element => (string?)element.Attribute("id") == "own");
    }

    [Fact]
    public async Task Get_PolicyOfTheClinic_ShowsItsGradesBesideTheRulesOwn()
    {
        await using var clinic = await PagesOfClinic.StartAsync(new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("MON006", RuleGrade.Off).Add("DOC005", RuleGrade.Advice).Add("COM004", RuleGrade.Advice) });

        var page = await clinic.GetAsync(Path);

        Assert.Contains("Grade off (set by the clinic; by default: advice)", GradeOf("MON006"), StringComparison.Ordinal);
        Assert.Contains("Grade advice (set by the clinic; by default: info)", GradeOf("DOC005"), StringComparison.Ordinal);
        Assert.DoesNotContain("set by the clinic", GradeOf("COM004"), StringComparison.Ordinal);

        string GradeOf(string rule) => string.Join(' ', page.ById(rule).Descendants("dl").Elements().Take(2).Select(WebPage.Plain));
    }

    [Fact]
    public async Task Get_EffectsAndMessages_AreInWords()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var page = await clinic.GetAsync(Path);

        Assert.Contains("Holds back the improvement is documented", Sentence("DOC003"), StringComparison.Ordinal);
        Assert.Contains("Can refuse sign-note", Sentence("DOC003"), StringComparison.Ordinal);
        Assert.Contains("Can refuse any command", Sentence("REC001"), StringComparison.Ordinal);
        Assert.Contains("Says Feedback \u2026 gave \u2026 out of 5, and no action is on record yet.", Sentence("FBK003"), StringComparison.Ordinal);
        Assert.Contains("Cleared by act-on-feedback", Sentence("FBK003"), StringComparison.Ordinal);

        string Sentence(string rule) => string.Join(' ', page.ById(rule).Descendants("dl").Elements().Select(WebPage.Plain));
    }

    [Fact]
    public async Task Get_RuleOfTheHost_IsShownApartAndEncoded()
    {
        await using var clinic = await PagesOfClinic.StartAsync(rule: new OwnRule());

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        var own = WebPage.Plain(page.ById("ACME-001"));
        Assert.Contains("no <b>towel</b>", own, StringComparison.Ordinal);
        Assert.Contains("the handbook & its appendix", own, StringComparison.Ordinal);
        Assert.Contains(page.ById("own").Parent!.Descendants("article"), article => (string?)article.Attribute("id") == "ACME-001");
        Assert.DoesNotContain("<b>towel", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_RulesOfTheLibrary_AreThereInEachLanguage() => Assert.All(StandardRules.Book.Rules, rule =>
    {
        Assert.Equal(rule.Title, DashboardWords.English.Find($"rules.title.{rule.Id}"));
        Assert.NotEqual(rule.Title, DashboardWords.Spanish[$"rules.title.{rule.Id}"]);
    });

    [Fact]
    public void Titles_OfNoRule_AreNotThere() => Assert.Equal(
        StandardRules.Book.Rules.Select(rule => $"rules.title.{rule.Id}").Order(StringComparer.Ordinal),
        DashboardWords.English.Keys.Where(key => key.StartsWith("rules.title.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Get_SpanishWithARuleOfTheHost_MarksItsTitleAsEnglish()
    {
        await using var clinic = await PagesOfClinic.StartAsync(rule: new OwnRule());

        var page = await clinic.GetAsync(Path, "es");

        Assert.Equal("no <b>towel</b>", page.ById("ACME-001").Element("h3")!.Elements("span").Single(title => (string?)title.Attribute("lang") == "en").Value);
        Assert.Equal("DOC003: nota sin la firma de su autor", WebPage.Plain(page.ById("DOC003").Element("h3")!));
        Assert.Empty(page.ById("DOC003").Element("h3")!.Elements());
    }

    [Fact]
    public async Task Get_Spanish_HasMessagesInSpanishAndMarksWhatIsEnglish()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var rule = (await clinic.GetAsync(Path, "es")).ById("DOC003");

        Assert.Contains("obligatoria", WebPage.Plain(rule), StringComparison.Ordinal);
        Assert.All(rule.Descendants().Where(element => element.Value == StandardRules.Book.Get("DOC003").Source), source => Assert.Equal("en", (string?)source.Attribute("lang")));
    }

    // As a page shows what has no line breaks of its own.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

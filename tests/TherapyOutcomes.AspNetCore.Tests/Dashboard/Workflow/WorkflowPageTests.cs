using System.Globalization;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Dashboard.Workflow;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Rules;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Workflow;

public sealed class WorkflowPageTests
{
    private const string Path = "/pages/workflow";

    [Fact]
    public void Arrows_OfTheDiagram_AreAllRead()
    {
        var arrows = WorkflowArrow.Of(StandardRules.Book);

        Assert.Equal(WorkflowDiagram.ToMermaid(StandardRules.Book).Split('\n').Count(line => line.Contains(" --> ", StringComparison.Ordinal) && !line.Contains("[*]", StringComparison.Ordinal)), arrows.Length);
        Assert.Equal(Enum.GetValues<WorkflowTrigger>(), arrows.Select(arrow => arrow.Trigger).Distinct().Order());
        Assert.Contains(arrows, arrow => arrow is { From: "Monitoring", Trigger: WorkflowTrigger.Sustained, To: EpisodeStage.Adjusting } && arrow.Rules.Contains("MON003"));
    }

    [Fact]
    public void Arrows_OfTheDiagram_AreAllDrawnAndNothingElse()
    {
        var arrows = WorkflowArrow.Of(StandardRules.Book);

        Assert.All(arrows, arrow => Assert.Single(WorkflowDrawing.Arrows, drawn => drawn.IsOf(arrow)));
        Assert.All(WorkflowDrawing.Arrows, drawn => Assert.Contains(arrows, drawn.IsOf));
        Assert.Equal(Enum.GetValues<EpisodeStage>(), WorkflowDrawing.Stages.Select(stage => stage.Stage));
    }

    [Fact]
    public void Conditions_OfTheDiagram_HaveWordsInBothLanguages() => Assert.All(WorkflowRow.Of(WorkflowArrow.Of(StandardRules.Book)), row =>
    {
        Assert.NotNull(DashboardWords.English.Find($"workflow.when.{row.When}"));
        Assert.NotNull(DashboardWords.Spanish.Find($"workflow.when.{row.When}"));
    });

    [Fact]
    public void Lines_OfTheDrawing_EndAtStages() => Assert.All(WorkflowDrawing.Arrows, arrow =>
    {
        var (x, y) = End(arrow.Path);
        var frame = WorkflowDrawing.Frame;
        Assert.True(
            arrow.To is { } to ? WorkflowDrawing.Stages.Single(stage => stage.Stage == to) is var box && x >= box.X && x <= box.X + DrawnStage.Width && y >= box.Y && y <= box.Y + DrawnStage.Height
            : x == frame.X + frame.Width && y > frame.Y && y < frame.Y + frame.Height,
            $"{arrow} ends at {x}, {y}.");
    });

    [Fact]
    public async Task Get_Stages_HaveTheirNumberOfEpisodes()
    {
        await using var clinic = await (await PagesOfClinic.StartAsync()).WithAsync(
            PagesOfClinic.Episode(1),
            PagesOfClinic.Episode(2),
            PagesOfClinic.Episode(3),
            """{"type":"discontinue","at":"2026-02-05T10:00:00Z","episode":"e3","kind":"client","reason":"moved away"}""");

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        Assert.Equal(["2", "0", "0", "0", "0", "0", "0", "0", "1"], WebPage.Rows(page.ById("stages").Parent!).Select(row => row[2]));
        Assert.Equal(["2 episodes", "1 episode"], new[] { 0, 8 }.Select(stage => WebPage.Plain(Counts(page)[stage])));
    }

    [Fact]
    public async Task Get_Drawing_HasClassesAndItsWordsInTables()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var page = await clinic.GetAsync(Path);

        var drawing = page.Named("svg").Single();
        Assert.Equal("img", (string?)drawing.Attribute("role"));
        Assert.All(drawing.Descendants("path").Concat(drawing.Descendants("rect")), shape => Assert.StartsWith("flow-", (string?)shape.Attribute("class"), StringComparison.Ordinal));
        Assert.Equal(WorkflowDrawing.Arrows.Count(arrow => arrow.Label is not null), drawing.Descendants("text").Count(text => (string?)text.Attribute("class") == "flow-label"));
        var moves = WebPage.Rows(page.ById("moves").Parent!);
        Assert.Contains(moves, row => row.SequenceEqual(["the improvement lasts", "Monitoring", "Adjusting", "The improvement has lasted.", "MON002 MON003 MON005 MON009 MON010"]));
        Assert.Contains(moves, row => row.Take(4).SequenceEqual(["the gain is lost", "After an improvement", "Treating", "The gain is lost."]));
        Assert.Contains($"{WebClinic.Prefix}/pages/rules#MON003", page.Links);
    }

    [Fact]
    public async Task Get_RuleOfTheHost_IsAmongThoseThatHold()
    {
        await using var clinic = await PagesOfClinic.StartAsync(rule: new OwnRule());

        Assert.Contains(WebPage.Rows((await clinic.GetAsync(Path)).ById("moves").Parent!), row => row[0] == "the improvement lasts" && row[4].EndsWith("ACME-001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Spanish_HasStagesInSpanish()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var page = await clinic.GetAsync(Path, "es");

        Assert.Contains("En tratamiento", WebPage.Plain(page.Named("svg").Single()), StringComparison.Ordinal);
        Assert.Contains("Se perdió lo ganado.", page.Text, StringComparison.Ordinal);
    }

    private static List<System.Xml.Linq.XElement> Counts(WebPage page) => [.. page.Named("text").Where(text => (string?)text.Attribute("class") == "flow-count")];

    private static (int X, int Y) End(string path)
    {
        var (x, y) = (0, 0);
        foreach (var step in System.Text.RegularExpressions.Regex.Matches(path, @"([MHV])(\d+)(?: (\d+))?").Cast<System.Text.RegularExpressions.Match>())
        {
            var number = int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture);
            (x, y) = step.Groups[1].Value switch
            {
                "M" => (number, int.Parse(step.Groups[3].Value, CultureInfo.InvariantCulture)),
                "H" => (number, y),
                _ => (x, number),
            };
        }

        return (x, y);
    }
}

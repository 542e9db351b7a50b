using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Sections;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>Reads whole public pages and asks of each number where it comes from.</summary>
public sealed partial class PublicPageNumbersTests
{
    private const int Seed = 4711;

    private static readonly ReportOptions Public = new() { Audience = ReportAudience.Public, ClinicName = "Hazel Lane" };

    private readonly PublishedClinic _clinic = new();
    private readonly Random _random = new(Seed);

    [Fact]
    public void Write_RandomClinics_ShowsOnlyCountsAndWhatFollowsFromThem()
    {
        var caseloads = new RandomCaseloads(Seed);
        var numbers = 0;
        for (var clinic = 0; clinic < 500; clinic++)
        {
            var report = _clinic.Report(caseloads.Next(), _random);
            var counts = Published(report);
            Assert.DoesNotContain(counts, SmallCells.IsSmall);
            Assert.Equal([], Unexplained(Pages.Write(report, Public), report));
            numbers += counts.Count;
        }

        Assert.InRange(numbers, 1_000, int.MaxValue);
    }

    [Theory]
    [InlineData("<p>Ash, Birch and one more: 3 groups.</p>")]
    [InlineData("<p>At least half of them improved by week 4.5.</p>")]
    [InlineData("<p>27%</p>")]
    [InlineData("<svg><desc>improved 7</desc></svg>")]
    [InlineData("<p title=\"8 episodes\">some</p>")]
    public void Unexplained_NumberOfAnotherSource_IsFound(string addition)
    {
        var report = _clinic.Report(new RandomCaseloads(Seed).Next(), _random);
        var page = Pages.Write(report, Public).Replace("</main>", addition + "</main>", StringComparison.Ordinal);

        Assert.Single(Unexplained(page, report));
    }

    [Fact]
    public void Unexplained_PageOfTheClinic_IsFullOfThem()
    {
        var report = _clinic.Report(new RandomCaseloads(Seed).Next(), _random);

        Assert.InRange(Unexplained(Pages.Write(report, Public with { Audience = ReportAudience.Clinic }), report).Count, 20, int.MaxValue);
    }

    // The shapes of charts are not read: pages with the same figures are the same to the letter (PublicPageAttackTests), so the shapes follow from those.
    private static List<string> Unexplained(string page, ClinicReport report)
    {
        var counts = Published(report).Select(count => Words.Number(count)).ToHashSet(StringComparer.Ordinal);
        var known = Said(report).OrderByDescending(text => text.Length).ToList();
        return
        [
            .. from text in Texts(Pages.Read(page))
               from number in Number().Matches(known.Aggregate(text, (rest, said) => rest.Replace(said, "", StringComparison.Ordinal))).Select(match => match.Value)
               where !counts.Contains(number)
               select number,
        ];
    }

    private static IEnumerable<string> Texts(XElement page) =>
        page.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name.LocalName != "style" && !IsAxis(text)).Select(text => text.Value)
            .Concat(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "aria-label" or "title" or "alt").Select(attribute => attribute.Value));

    private static bool IsAxis(XText text) => text.Ancestors().Any(element => element.Name.LocalName == "svg") && Tick().IsMatch(text.Value);

    // What pages say whoever is counted: notes, the day, the thresholds of a measure that is named. And the rates of counts that are shown.
    private static IEnumerable<string> Said(ClinicReport report) =>
    [
        ReportNotes.Public,
        AnalysisNotes.Withheld,
        AnalysisNotes.WithoutControl,
        "95% interval",
        Words.Day(report.Policy.DayOf(report.AsOf)),
        .. report.Episodes.Select(episode => episode.Assessment.Primary.Measure).Distinct().Select(measure => $"{Words.Number(measure.Low)} to {Words.Amount(measure.High, measure.Unit)}, lower is better: {ThresholdWords.Of(measure)}"),
        "Oswestry Disability Index 2.1a",
        .. Rates(report).SelectMany(rate => (string[])[Words.Rate(rate), $"{Words.Percent(rate.Rate)}, from {Words.Range(rate.Lower, rate.Upper)}"]),
    ];

    private static IEnumerable<Proportion> Rates(ClinicReport report)
    {
        var counts = PublishedCounts.Of(new ReportView(report, Public));
        (int? Part, int? Whole)[] shares =
        [
            (counts.WithBaseline, counts.Started),
            (counts.WithFollowUp, counts.WithBaseline),
            (counts.Judged, counts.WithFollowUp),
            (counts.Improved, counts.Started),
            .. counts.Verdicts.Select(verdict => (verdict.Count, counts.Judged)),
            .. PublishedGroups.Of(new ReportView(report, Public)).Select(group => ((int?)group.Counts.Improved, (int?)group.Counts.Started)),
        ];
        return from share in shares where share is { Part: not null, Whole: > 0 } select Proportion.Wilson(share.Part!.Value, share.Whole!.Value);
    }

    private static ImmutableHashSet<int> Published(ClinicReport report)
    {
        var counts = PublishedCounts.Of(new ReportView(report, Public));
        return
        [
            .. new[] { counts.Started, counts.WithBaseline, counts.WithFollowUp, counts.Judged }.Concat(counts.Verdicts.Select(verdict => verdict.Count)).OfType<int>(),
            .. PublishedGroups.Of(new ReportView(report, Public)).SelectMany(group => (int[])[group.Counts.Started, group.Counts.Improved]),
        ];
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*%?")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:0|25|50|75|100)%$")]
    private static partial Regex Tick();
}

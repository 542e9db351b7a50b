using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Reporting.Tests;

public sealed class ScoresAloneTests
{
    [Fact]
    public void OfScores_ImprovedClient_IsAskedForNothingThatANoteElsewhereMaySettle()
    {
        var file = new ScoredFile().With("ODI", 44, 40, 26, 24, 22);

        Assert.Empty(file.Episodes.Single().NextSteps);
        Assert.Contains("Nothing is due.", Pages.Write(file.Report()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MON004", 44, 24, 22, 42)]
    [InlineData("REF005", 44, 44, 43, 44, 44)]
    [InlineData("REF006", 44, 60, 60)]
    [InlineData("DOC007", 4, 4)]
    public void OfScores_WhatScoresShow_IsAskedFor(string rule, params int[] scores)
    {
        var episode = new ScoredFile().With("ODI", scores).Episodes.Single();

        Assert.Contains(episode.NextSteps, step => step.Rule == rule);
        Assert.DoesNotContain(episode.NextSteps, step => step.Rule is "DOC002" or "MON006" or "MON012" or "PLN007" or "COM001");
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void OfScores_NoScoreFor28Days_IsAskedForOne(int days, bool isAsked)
    {
        var file = new ScoredFile { AsOf = new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero).AddDays(days) }.With("ODI", 44, 40);

        Assert.Equal(isAsked, file.Episodes.Single().NextSteps.Any(step => step is { Rule: "MON001", Command: "record-score" }));
    }

    [Fact]
    public void OfScores_AnswerThatOpensARedFlag_ComesFirst()
    {
        var step = new ScoredFile().WithAnswers("PHQ-9", 1, 1, 1, 1, 1, 1, 1, 1, 1).Episodes.Single().NextSteps[0];

        Assert.Equal(("REF001", Urgency.SameDay), (step.Rule, step.Urgency));
    }

    [Fact]
    public void OfScores_RuleOfTheHost_IsKept()
    {
        var course = new ScoredCourse
        {
            Episode = new("e1"),
            Client = new("c1"),
            Practitioner = new("pat"),
            PrimaryMeasure = new("ODI"),
            Chronicity = Chronicity.Chronic,
            Scores = [new CourseScore { At = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), Measure = new("ODI"), Value = 40 }],
        };
        var reviewed = new ScoreReviewer(new ClinicPolicy(), StandardRules.With(new AsksForAll())).Review(course, course.Scores[0].At);

        Assert.Contains(ReportedEpisode.OfScores(reviewed).NextSteps, step => step.Rule == "ACME-001");
        Assert.Equal("c1, episode e1", ReportedEpisode.OfScores(reviewed).Label);
    }

    [Fact]
    public void Write_ScoresAlone_SaysHowManyImprovedAndWhatCannotBeSeen()
    {
        var file = new ScoredFile().With("ODI", 44, 26).With("ODI", 44, 24).With("ODI", 44, 43);

        Assert.Contains("<p>2 of 3 episodes with a score are improved by the newest score. Only scores are known of them: notes, talks and plans can\u2019t be seen here,", Pages.Write(file.Report()), StringComparison.Ordinal);
        Assert.DoesNotContain("Only scores are known", Pages.Write(file.Report(), new ReportOptions { Audience = ReportAudience.Public }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ScoresAndRecords_TellsThemApart()
    {
        var clinic = await new ScoredClinic().With(2, 44, 26).ReportAsync();
        var file = new ScoredFile().With("ODI", 44, 26);

        var page = Pages.Write(ClinicReport.From([.. clinic.Episodes, .. file.Episodes], clinic.Policy, clinic.AsOf));

        Assert.Contains("1 of 1 episode from scores alone is improved by the newest score.", page, StringComparison.Ordinal);
        Assert.Contains("(DOC002)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Only scores are known", Pages.Write(clinic), StringComparison.Ordinal);
    }

    private sealed class AsksForAll : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new()
        {
            Id = "ACME-001",
            Practice = Practice.Monitoring,
            Title = "a form of our own",
            Severity = RuleSeverity.Advice,
            ClearsWith = "record-check-in",
            Rationale = "Ours.",
            Source = "ours",
        };

        public override void Check(RuleContext context, FindingSink sink) => sink.Find();
    }
}

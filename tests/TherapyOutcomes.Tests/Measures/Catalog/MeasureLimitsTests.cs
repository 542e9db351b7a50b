namespace TherapyOutcomes.Tests.Measures.Catalog;

/// <summary>No measure of a clinic's own can make a score, a change or its explanation overflow.</summary>
public sealed class MeasureLimitsTests
{
    private static readonly Measure Own = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("OWN"), Thresholds = [] };

    private static readonly TypicalBaseline Typical = new() { Mean = 40, Sd = 10, Reliability = 0.9m, Chronicities = [Chronicity.Chronic], Population = "x", Citation = "x", Mark = EvidenceMark.Clinic };

    public static TheoryData<Measure> Impossible =>
    [
        Own with { Low = -RecordLimits.MaxNumber - 1 },
        Own with { High = RecordLimits.MaxNumber + 1 },
        Own with { Low = decimal.MinValue, High = decimal.MaxValue },
        Own with { TypicalBaseline = Typical with { Chronicities = [] } },
        Own with { Thresholds = [new() { Kind = ThresholdKind.Mdc, Value = 3, IsOfOneItem = true, Population = "x", Citation = "x", Mark = EvidenceMark.Clinic }] },
        Own with { TypicalBaseline = Typical with { Sd = 1e27m } },
        Own with { TypicalBaseline = Typical with { Mean = -1e27m } },
        Own with { TypicalBaseline = Typical with { Reliability = 0.9999999999999999999999999999m } },
        Own with { TypicalBaseline = Typical with { Reliability = -0.1m } },
        Own with { TypicalBaseline = Typical with { Sd = 0 } },
        Own with { Id = default },
        Own with { Low = 100, High = 100 },
        Own with { NoChange = 101 },
        Own with { Thresholds = [OwnThreshold.Of(ThresholdKind.Mic, 0, ThresholdUnit.PercentOfBaseline)] },
        Own with { Thresholds = [OwnThreshold.Of(ThresholdKind.Mdc, 100.01m)] },
    ];

    public static TheoryData<Measure> AtTheEdge =>
    [
        Own with { Low = -RecordLimits.MaxNumber, High = RecordLimits.MaxNumber },
        Own with { TypicalBaseline = Typical with { Sd = RecordLimits.MaxNumber, Mean = RecordLimits.MaxNumber, Reliability = 0 } },
        Own with { Thresholds = [OwnThreshold.Of(ThresholdKind.Mic, 100, ThresholdUnit.PercentOfBaseline), OwnThreshold.Of(ThresholdKind.Mdc, 100)] },
        Own with { NoChange = 100 },
    ];

    [Theory]
    [MemberData(nameof(AtTheEdge))]
    public void With_ANumberAtTheEdge_IsAccepted(Measure measure) => Assert.Equal(measure, StandardMeasures.Catalog.With(measure).Get(measure.Id));

    [Theory]
    [MemberData(nameof(Impossible))]
    public void With_ANumberThatNoRecordCanHold_IsRefused(Measure measure) =>
        Assert.Equal(ErrorCodes.MeasureInvalid, Assert.Throws<TherapyOutcomesException>(() => StandardMeasures.Catalog.With(measure)).Code);

    [Fact]
    public async Task Submit_ScoresAtBothEndsOfTheWidestMeasure_CanBeEvaluated()
    {
        var widest = Own with
        {
            Low = -RecordLimits.MaxNumber,
            High = RecordLimits.MaxNumber,
            Thresholds = [new Threshold { Kind = ThresholdKind.Mdc95, Value = 0.0000000000000000000000000001m, Population = "x", Citation = "x", Mark = EvidenceMark.Clinic }],
            TypicalBaseline = Typical with { Sd = 0.0000000000000000000000000001m, Mean = -RecordLimits.MaxNumber },
        };
        var clinic = new TestClinic(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(widest) });
        var care = clinic.OpenEpisode(measure: "OWN");
        foreach (var (day, value) in new[] { (0, widest.High), (10, widest.Low), (20, widest.High), (30, 0.0000000000000000000000000001m) })
        {
            clinic.OnDay(day);
            care.RecordScore(value, measure: "OWN").AssertAccepted();
        }

        await Limits.Evaluations.AssertPossibleAsync(clinic);
        var assessment = EpisodeAssessment.Of(clinic.Read("e1"), new ClientRecord(), clinic.Policy).Primary;
        Assert.All(assessment.Comparisons, comparison => Assert.NotEmpty(assessment.Explain(comparison).Reasons));
    }

    // The scoring of a clinic's own measure may give what its range doesn't allow.
    [Fact]
    public void Submit_ItemsThatAddUpToMoreThanTheRange_AreMalformed()
    {
        var own = Own with { Low = 0, High = 10, Scoring = new RawScoreTable(1, 0, 1, 1, [5, 1e27m]) };
        var care = new TestClinic(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(own) }).OpenEpisode(measure: "OWN");

        var answer = care.Clinic.Send(new RecordScore { At = care.Clinic.Now, Actor = TestEpisode.Therapist, Episode = new("e1"), Measure = own.Id, Items = [1] });

        Assert.Equal((ErrorCodes.ItemsInvalid, "items"), (answer.Error?.Code, answer.Error?.Field));
    }
}

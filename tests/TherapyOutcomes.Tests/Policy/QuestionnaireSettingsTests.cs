using TherapyOutcomes.Tests.Measures;

namespace TherapyOutcomes.Tests.Policies;

/// <summary>A clinic's own questionnaire, described as data.</summary>
public sealed class QuestionnaireSettingsTests
{
    private static readonly Dictionary<string, string?> Form = new()
    {
        ["measures:OWN:name"] = "our form",
        ["measures:OWN:better"] = "lower",
        ["measures:OWN:questionnaire:items"] = "4",
        ["measures:OWN:questionnaire:highest"] = "3",
        ["measures:OWN:questionnaire:score"] = "sum",
    };

    [Fact]
    public void WithSettings_OfThePage_MakesTheMeasure()
    {
        var policy = new ClinicPolicy().WithSettings(Settings.FromJson(Repository.Block(Repository.Read("docs/policy.md"), "settings")));

        var measure = policy.Measures.Get(new("OUR-KNEE"));

        Assert.Equal(("our knee form", 0, 100, Better.Lower, "%", "mic-12"), (measure.Name, measure.Low, measure.High, measure.Better, measure.Unit, measure.Mic?.Id));
        Assert.Equal((EvidenceMark.Clinic, "the clinic's own"), (measure.Mark, measure.Citation));
        Assert.Equal(75, Score(measure, "5 5 1 5 3 - - 1")); // the third counts as 5: a mean of 4 on a scale from 1 to 5
    }

    [Theory]
    [InlineData("sum", "1 2 3 3", 9d, 0, 12)]
    [InlineData("mean", "1 2 3 3", 2.25d, 0, 3)]
    [InlineData("percent", "1 2 3 3", 75d, 0, 100)]
    [InlineData("sum", "1 2 3 -", null, 0, 12)]
    public void WithSettings_EachScore_IsComputedAndHasItsRange(string kind, string answers, double? score, int low, int high)
    {
        var measure = Own(("questionnaire:score", kind));

        Assert.Equal(score, (double?)Score(measure, answers));
        Assert.Equal((low, high), (measure.Low, measure.High));
    }

    [Fact]
    public void WithSettings_ReversedAndMissingItems_AreScored()
    {
        var measure = Own(("questionnaire:lowest", "1"), ("questionnaire:highest", "5"), ("questionnaire:reversed:0", "2"), ("questionnaire:missingShare", "0.25"));

        Assert.Equal((4, 20), (measure.Low, measure.High));
        Assert.Equal(4 * (1 + 4 + 3) / 3m, Score(measure, "1 2 3 -"));
        Assert.Null(Score(measure, "1 2 - -"));
        Assert.False(measure.IsWholeNumber);
    }

    [Fact]
    public void WithSettings_OwnQuestionnaire_IsRecordedLikeAnyOther()
    {
        var policy = new ClinicPolicy { Measures = StandardMeasures.Catalog.With(Own()) };
        var care = CheckedClinic.New(policy).OnDay(0).OpenEpisode(measure: "OWN");

        care.RecordScore("OWN", items: [1, 2, 3, 3]).AssertAccepted();

        Assert.Equal(9, care.Read().Measurement.Scores[^1].Value);
    }

    [Theory]
    [InlineData("questionnaire:items", "0", "a whole number from 1 to 200")]
    [InlineData("questionnaire:items", "201", "a whole number from 1 to 200")]
    [InlineData("questionnaire:highest", "0", "a whole number from 1 to 100")]
    [InlineData("questionnaire:score", "median", "sum, mean, percent")]
    [InlineData("questionnaire:missingShare", "1", "from 0 to below 1")]
    [InlineData("questionnaire:missingShare", "-0.1", "from 0 to below 1")]
    [InlineData("questionnaire:reversed:0", "5", "a whole number from 1 to 4")]
    [InlineData("questionnaire:option", "1", "no setting 'measures:OWN:questionnaire:option'")]
    [InlineData("better", "sideways", "higher")]
    public void WithSettings_ImpossibleForm_NamesTheSetting(string key, string value, string said) => Assert.Contains(
        said, Assert.Throws<TherapyOutcomesException>(() => Own((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void WithSettings_ReversedItemNamedTwice_IsRefused() => Assert.Contains(
        "each reversed item once", Assert.Throws<TherapyOutcomesException>(() => Own(("questionnaire:reversed:0", "2"), ("questionnaire:reversed:1", "2"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("measures:OWN:name")]
    [InlineData("measures:OWN:better")]
    [InlineData("measures:OWN:questionnaire:items")]
    [InlineData("measures:OWN:questionnaire:highest")]
    [InlineData("measures:OWN:questionnaire:score")]
    public void WithSettings_SomethingMissing_NamesIt(string missing)
    {
        var settings = Form.Where(setting => setting.Key != missing);

        var message = Assert.Throws<TherapyOutcomesException>(() => new ClinicPolicy().WithSettings(settings)).Message;

        Assert.Contains($"'{missing.Split(':')[^1]}', which is missing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithSettings_QuestionnaireForAMeasureOfTheLibrary_IsRefused() => Assert.Contains(
        "Allowed in 'measures:ODI': decidesBy, thresholds",
        Assert.Throws<TherapyOutcomesException>(() => new ClinicPolicy().WithSettings([new("measures:ODI:questionnaire:items", "4")])).Message,
        StringComparison.Ordinal);

    private static Measure Own(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Form);
        foreach (var (key, value) in changes)
        {
            settings[$"measures:OWN:{key}"] = value;
        }

        return new ClinicPolicy().WithSettings(settings).Measures.Get(new("OWN"));
    }

    private static decimal? Score(Measure measure, string answers) => measure.Scoring!.TryScore(ItemAnswers.Read(answers), out var score, out _) ? score : null;
}

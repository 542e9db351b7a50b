using System.Text.Json;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Deciding;

public class ExplanationTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public async Task Explain_AnEpisode_SaysWhatItsEvaluationAndItsHistorySay()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);

        var explanation = (await _clinic.Service.ExplainAsync(care.Key.Clinic, new(care.Key.Id)))!;

        Assert.Equal(care.Evaluate().ToString(), explanation.Evaluation.ToString());
        Assert.Equal((EpisodeStage.Monitoring, explanation.Evaluation.Version), (explanation.Evaluation.Stage, explanation.History[^1].Metadata.Version));
        Assert.IsType<Documented>(explanation.Arrival!.Event);
        Assert.Equal(_clinic.Now, explanation.AsOf);
        var measure = Assert.Single(explanation.Measures, measure => measure.IsPrimary);
        Assert.Equal(Verdict.Improved, Assert.Single(measure.Changes).Comparison.Verdict);
    }

    [Fact]
    public async Task Explain_AsJson_IsTheSameForEverySerializerAndHasNoWords()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);
        var explanation = (await _clinic.Service.ExplainAsync(care.Key.Clinic, new(care.Key.Id)))!;

        var json = JsonSerializer.Serialize(new { explanation, explanation.Evaluation.Findings, explanation.Evaluation.NextSteps });

        using var read = JsonDocument.Parse(json);
        using var written = JsonDocument.Parse(AnswerWriter.Write(explanation));
        Assert.True(JsonElement.DeepEquals(written.RootElement, read.RootElement.GetProperty("explanation")));
        Assert.True(JsonElement.DeepEquals(written.RootElement.GetProperty("nextSteps"), read.RootElement.GetProperty("NextSteps")));
        Assert.Equal(explanation.Evaluation.Findings.Length, read.RootElement.GetProperty("Findings").GetArrayLength());
        Assert.Equal("EpisodeOpened", written.RootElement.GetProperty("history")[0].GetProperty("event").GetString());
        Assert.DoesNotContain(explanation.History.SelectMany(recorded => TextMap.Of(recorded.Event)), text => json.Contains(text.Text.Reveal(), StringComparison.Ordinal));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EpisodeExplanation>("{}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Finding>("{}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NextStep>("{}"));
    }

    [Fact]
    public async Task Explain_ATimeInThePast_LeavesOutWhatWasRecordedLater()
    {
        var care = Story.Begin(_clinic);
        var then = _clinic.Now;
        care.OnDay(30).RecordSession("late").AssertAccepted();

        var explanation = (await _clinic.Service.ExplainAsync(care.Key.Clinic, new(care.Key.Id), then))!;

        Assert.Equal(care.Evaluate(then).Version, explanation.History[^1].Metadata.Version);
        Assert.DoesNotContain(explanation.History, recorded => recorded.Event is SessionRecorded { Session.Value: "late" });
        Assert.Null(explanation.Arrival);
    }

    [Fact]
    public async Task Explain_BeforeItBegan_IsNull()
    {
        var care = _clinic.OnDay(3).OpenEpisode();

        Assert.Null(await _clinic.Service.ExplainAsync(care.Key.Clinic, new(care.Key.Id), _clinic.Now.AddMilliseconds(-1)));
        Assert.Null(await _clinic.Service.ExplainAsync(care.Key.Clinic, new("nobody")));
    }

    [Fact]
    public async Task WriteLetter_ForATimeInThePast_KnowsNothingOfLater()
    {
        var care = Story.At(EpisodeStage.Monitoring, _clinic);
        var then = _clinic.Now;
        care.OnDay(90).RecordScore(60).AssertAccepted();

        var letter = await _clinic.Service.WriteLetterAsync(care.Key.Clinic, new(care.Key.Id), LetterKind.Summary, asOf: then);

        Assert.NotNull(letter!.Text);
        Assert.Null((await _clinic.Service.WriteLetterAsync(care.Key.Clinic, new(care.Key.Id), LetterKind.Summary))!.Text); // the gain is lost
    }
}

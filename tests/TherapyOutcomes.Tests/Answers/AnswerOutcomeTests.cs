using System.Text.Json;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Answers;

public class AnswerOutcomeTests
{
    private readonly TestClinic _clinic = CheckedClinic.New().OnDay(0);

    [Fact]
    public void Submit_WhatIsAllowed_IsAccepted() => Is(AnswerOutcome.Accepted, _clinic.OpenEpisode().RecordSession());

    [Fact]
    public void Submit_WhatARuleForbids_IsRefusedWithoutAnError()
    {
        var care = _clinic.OpenEpisode();
        care.RecordSession("s1").AssertAccepted();

        var answer = care.RecordSession("s1");

        Is(AnswerOutcome.Refused, answer);
        Assert.Null(answer.Error);
    }

    [Fact]
    public void Submit_WhatIsOutOfRange_IsMalformed()
    {
        var answer = _clinic.OpenEpisode().RecordScore(101);

        Is(AnswerOutcome.Malformed, answer);
        Assert.Equal(ErrorCodes.ValueOutOfRange, answer.Error!.Code);
    }

    [Fact]
    public void Submit_ToAnEpisodeThatIsNotThere_IsNotFound()
    {
        var answer = _clinic.Send(new ReviewStage { Episode = new("nowhere"), At = _clinic.Now, Actor = TestEpisode.Therapist });

        Is(AnswerOutcome.NotFound, answer);
        Assert.Equal(ErrorCodes.RecordMissing, answer.Error!.Code);
    }

    [Fact]
    public void Serialize_AnyAnswer_GivesTheJsonOfTheWriter()
    {
        var care = _clinic.OpenEpisode();
        Answer[] answers =
        [
            care.RecordScore(60, id: null), care.RecordScore(101), care.RecordSession("s1"), care.RecordSession("s1"), care.ReportRedFlag(),
            Story.At(EpisodeStage.Documenting).DocumentImprovement(),
        ];

        Assert.All(answers, answer => Assert.Equal(AnswerWriter.Write(answer), JsonSerializer.Serialize(answer)));
        Assert.All(answers, answer => Assert.Equal(AnswerWriter.Write(answer), JsonSerializer.Serialize<RecordEvaluation>(answer)));
        Assert.Equal(AnswerWriter.Write(care.Evaluate()), JsonSerializer.Serialize(care.Evaluate()));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Answer>(AnswerWriter.Write(answers[0])));
    }

    [Fact]
    public void Write_AScoreWithoutAnId_TellsTheIdThatTheLibraryGave()
    {
        var answer = _clinic.OpenEpisode().RecordScore(60, id: null);

        var given = Assert.IsType<ScoreRecorded>(answer.Events[0].Event).Score.Value;
        using var json = JsonDocument.Parse(AnswerWriter.Write(answer));
        Assert.Equal(given, json.RootElement.GetProperty("ids").GetProperty("score").GetString());
    }

    [Fact]
    public void Submit_WhatConcernsTheClientToo_ListsTheClientsEventsAfterItsOwn()
    {
        var care = _clinic.OpenEpisode();
        var report = new ReportRedFlag { Episode = new(care.Key.Id), Flag = new("spinal-fracture"), Detail = new("fell"), At = _clinic.Now, Actor = TestEpisode.Therapist, CommandId = new("flag-1") };

        var first = _clinic.Send(report);
        var again = _clinic.Repeat(report);

        Assert.Equal([RecordKind.Episode, RecordKind.Client], first.Events.Select(recorded => recorded.Metadata.Record.Kind));
        Assert.IsType<RedFlagOpened>(first.Events[1].Event);
        Assert.Equal(first.Events.Select(Canonical.Json), again.Events.Select(Canonical.Json));
    }

    [Fact]
    public async Task Preview_OfAReferralToBeSent_ListsTheDisclosureInTheWordsOfTheProposal()
    {
        var care = Story.At(EpisodeStage.Treating, _clinic);
        care.GrantConsent(DisclosureScope.Identity, DisclosureScope.Scores).AssertAccepted();
        care.ProposeReferral().AssertAccepted();
        var send = new SendReferral { Episode = new(care.Key.Id), Referral = new("ref1"), Scope = [DisclosureScope.Scores], At = _clinic.Now, Actor = TestEpisode.Therapist };

        var preview = await _clinic.Service.PreviewAsync(send);

        Assert.True(preview.Accepted);
        Assert.Equal(preview.Events.Select(recorded => Canonical.Json(recorded.Event)), _clinic.Send(send).Events.Select(recorded => Canonical.Json(recorded.Event)));
    }

    private static void Is(AnswerOutcome expected, Answer answer)
    {
        Assert.Equal(expected, answer.Outcome);
        Assert.Equal(expected == AnswerOutcome.Accepted, answer.Accepted);
        Assert.False(answer.IsRetryable);
    }
}

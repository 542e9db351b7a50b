using System.Globalization;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Ways;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>The JSON of typical answers, compared with snapshots.</summary>
public sealed class AnswerFormsTests
{
    [Theory]
    [InlineData("opened", "in-order", 0)]
    [InlineData("improvement-found", "in-order", 8)]
    [InlineData("note-signed", "in-order", 11)]
    [InlineData("several-moves", "out-of-order", 15)]
    [InlineData("client-record", "in-order", 22)]
    [InlineData("completed", "in-order", 27)]
    [InlineData("gain-lost", "relapse", 11)]
    [InlineData("emergency", "emergency-without-consent", 3)]
    [InlineData("refused-by-consent", "emergency-without-consent", 6)]
    [InlineData("refused-repeat", "refusals", 4)]
    public async Task Write_AnswerOfALine_HasItsForm(string form, string way, int line)
    {
        var answers = Way.Load(way).Run(new TestClinic());

        await VerifyJson(AnswerWriter.Write(answers[line])).UseTextForParameters(form);
    }

    [Fact]
    public async Task Write_Malformed_HasItsForm()
    {
        var reading = CommandReader.Read("""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","plan":{"minutes":"60"}}""");

        await VerifyJson(AnswerWriter.Write(Answer.Malformed(reading.Error!)));
    }

    [Fact]
    public async Task Write_Evaluation_HasItsForm()
    {
        var clinic = new TestClinic();
        var way = Way.Load("in-order");
        (way with { Lines = [.. way.Lines.Take(12)] }).Run(clinic);

        var answer = clinic.Evaluate(
            RecordKey.For(ClinicId.Default, new EpisodeId("e1")), DateTimeOffset.Parse("2026-05-20T09:00:00Z", CultureInfo.InvariantCulture));

        await VerifyJson(AnswerWriter.Write(answer!));
    }
}

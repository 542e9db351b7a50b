using System.Buffers;
using System.Text.Json;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Answers;

/// <summary>A host's formatter that fails leaves no half of an answer, and the message that it failed for is named.</summary>
public sealed class AnswerMessagesTests
{
    private readonly HostFailure _failure = new();
    private readonly Answer _answer = Given.Episode().Build(new TestClinic()).OnDay(14).RecordScore(OdiScores.Improved);

    [Fact]
    public Task Write_FormatterThrows_NamesItAndTheMessage() =>
        _failure.AssertNamedAsync(() => Task.FromResult(AnswerWriter.Write(_answer, new Formatter(FailingForDoc002))), ErrorCodes.MessageFailed, nameof(Formatter), "DOC002");

    [Fact]
    public void WriteTo_FormatterFailsForOneMessage_WritesNothing()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);

        Assert.Equal(
            ErrorCodes.MessageFailed, Assert.Throws<TherapyOutcomesException>(() => AnswerWriter.WriteTo(writer, _answer, new Formatter(FailingForDoc002))).Code);

        Assert.Equal((0, 0), (writer.BytesPending, writer.BytesCommitted));
    }

    [Fact]
    public void Write_FormatterIsCanceled_PassesUnchanged() =>
        Assert.Throws<OperationCanceledException>(() => AnswerWriter.Write(_answer, new Formatter(_ => throw new OperationCanceledException())));

    private string FailingForDoc002(string key) => key == "DOC002" ? throw _failure : key;

    private sealed class Formatter(Func<string, string> format) : IMessageFormatter
    {
        public string? Format(string key, ImmutableArray<Evidence> evidence) => format(key);
    }
}

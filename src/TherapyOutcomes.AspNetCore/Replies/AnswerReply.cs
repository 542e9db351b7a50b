using Microsoft.AspNetCore.Http;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>Answers a command. What a rule refuses is an answer like any other, with the rule and its reason.</summary>
internal static class AnswerReply
{
    public static IResult Of(Answer answer, IMessageFormatter formatter) => answer.Outcome switch
    {
        AnswerOutcome.Accepted => Of(answer, formatter, StatusCodes.Status200OK),
        AnswerOutcome.Malformed => Problems.Malformed(answer.Error!),
        AnswerOutcome.NotFound => Problems.NotFound(),
        AnswerOutcome.Busy => Problems.Busy(),
        _ => Of(answer, formatter, StatusCodes.Status422UnprocessableEntity),
    };

    private static JsonReply Of(Answer answer, IMessageFormatter formatter, int status) =>
        new(Json.Write(writer => AnswerWriter.WriteTo(writer, answer, formatter)), status);
}

using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Limits;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Takes what is sent as JSON.</summary>
internal static class JsonBody
{
    /// <summary>Answers the body of a request; with a problem, if it isn't JSON or too long to read.</summary>
    public static async Task<IResult> AnswerJsonAsync(this Visit visit, Func<ReadOnlyMemory<byte>, Task<IResult>> answer)
    {
        var request = visit.Http.Request;
        if (!RequestBody.IsJson(request))
        {
            return Problems.NotJson();
        }

        var most = visit.Options.MaxBodyBytes;
        return await RequestBody.ReadAsync(request, most, visit.Canceled).ConfigureAwait(false) is { } body
            ? await answer(body).ConfigureAwait(false)
            : Problems.TooLong(most);
    }
}

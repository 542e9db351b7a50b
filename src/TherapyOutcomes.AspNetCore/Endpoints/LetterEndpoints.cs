using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Writes letters and the card of a client, as JSON or as a page to print. What rules refuse is answered with the rules.</summary>
internal static class LetterEndpoints
{
    private const string English = "en";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read("/episodes/{episode}/card", OutcomeArea.Read, CardAsync);
        routes.Read("/episodes/{episode}/letters/summary", OutcomeArea.Read, visit => LetterAsync(visit, LetterKind.Summary));
        routes.Read("/episodes/{episode}/letters/congratulation", OutcomeArea.Read, visit => LetterAsync(visit, LetterKind.Congratulation));
        routes.Read("/episodes/{episode}/letters/discharge-summary", OutcomeArea.Read, visit => LetterAsync(visit, LetterKind.DischargeSummary));
        routes.Send("/episodes/{episode}/letters/professional", ProfessionalLetterAsync);
    }

    private static async Task<IResult> CardAsync(Visit visit)
    {
        var query = visit.Query();
        var (language, asOf, isHtml) = (query.Language() ?? English, query.Time("asOf"), query.IsHtml());
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        if (await visit.Get<OutcomeService>().WriteCardAsync(visit.Clinic, visit.Episode, language, asOf, visit.Canceled).ConfigureAwait(false) is not { } card)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.Card, RecordKey.For(visit.Clinic, visit.Episode)).ConfigureAwait(false);
        return isHtml ? ReadReply.OfPage(writer => CardPage.Write(writer, card)) : new ReadReply(Json.Write(writer => LetterJson.Write(writer, card)));
    }

    private static async Task<IResult> LetterAsync(Visit visit, LetterKind kind)
    {
        var query = visit.Query();
        var (language, asOf, isHtml) = (query.Language() ?? English, query.Time("asOf"), query.IsHtml());
        var reader = query.Choice("reader", LetterReader.Client, ("client", LetterReader.Client), ("guardian", LetterReader.Guardian));
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        var record = RecordKey.For(visit.Clinic, visit.Episode);
        if (reader == LetterReader.Guardian && !await visit.Get<Doorkeeper>().AllowsAsync(visit.Http, visit.Caller, OutcomeArea.Disclose, record).ConfigureAwait(false))
        {
            return Problems.Forbidden();
        }

        if (await visit.Get<OutcomeService>().WriteLetterAsync(visit.Clinic, visit.Episode, kind, language, asOf, reader, visit.Canceled).ConfigureAwait(false) is not { } letter)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.Letter, record).ConfigureAwait(false);
        return letter.Text is null ? Refused(letter.Findings, visit.Messages(language))
            : isHtml ? ReadReply.OfPage(writer => LetterPage.Write(writer, letter))
            : new ReadReply(Json.Write(writer => LetterJson.Write(writer, letter, visit.Messages(language))));
    }

    // What the letter calls the client is personal, so it is sent in a body and stands in no address.
    private static async Task<IResult> ProfessionalLetterAsync(Visit visit)
    {
        var query = visit.Query();
        var isHtml = query.IsHtml();
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        if (!await visit.Get<Doorkeeper>().AllowsAsync(visit.Http, visit.Caller, OutcomeArea.Disclose, RecordKey.For(visit.Clinic, visit.Episode)).ConfigureAwait(false))
        {
            return Problems.Forbidden();
        }

        return await visit.AnswerJsonAsync(async body =>
        {
            var (request, malformed) = LetterRequestReader.Read(body, visit.Clinic, visit.Episode);
            return malformed ?? await WriteAsync(visit, request!, isHtml).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static async Task<IResult> WriteAsync(Visit visit, ProfessionalLetterRequest request, bool isHtml)
    {
        if (await visit.Get<OutcomeService>().WriteProfessionalLetterAsync(request, visit.Canceled).ConfigureAwait(false) is not { } letter)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(AccessKind.Letter, RecordKey.For(visit.Clinic, visit.Episode)).ConfigureAwait(false);
        var messages = visit.Messages(request.Language);
        return letter.Text is null ? Refused(letter.Findings, messages)
            : isHtml ? ReadReply.OfPage(writer => LetterPage.Write(writer, letter))
            : new ReadReply(Json.Write(writer => LetterJson.Write(writer, letter, messages)));
    }

    private static JsonReply Refused(ImmutableArray<Finding> findings, IMessageFormatter messages) => new(
        Json.Write(writer =>
        {
            writer.WriteStartObject();
            LetterJson.WriteFindings(writer, findings, messages);
            writer.WriteEndObject();
        }),
        StatusCodes.Status422UnprocessableEntity);
}

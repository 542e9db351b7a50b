using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Gives clients what they have a right to: who was told what about them, and a copy of all that is held.</summary>
internal static class ClientEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read("/clients/{client}/account", OutcomeArea.Read, AccountAsync);
        routes.Read("/clients/{client}/export", OutcomeArea.Export, ExportAsync);
    }

    private static async Task<IResult> AccountAsync(Visit visit)
    {
        if (visit.Query().ProblemIfMore() is { } problem)
        {
            return problem;
        }

        var account = new ArrayBufferWriter<byte>();
        var isThere = await visit.Get<ClientExporter>().WriteAccountAsync(visit.Clinic, visit.Client, await visit.TodayAsync().ConfigureAwait(false), account, visit.Canceled).ConfigureAwait(false);
        return await ReplyAsync(visit, isThere, AccessKind.Account, account).ConfigureAwait(false);
    }

    private static async Task<IResult> ExportAsync(Visit visit)
    {
        if (visit.Query().ProblemIfMore() is { } problem)
        {
            return problem;
        }

        var copy = new ArrayBufferWriter<byte>();
        var records = await visit.Get<ClientExporter>().WriteAsync(visit.Clinic, visit.Client, await visit.TodayAsync().ConfigureAwait(false), copy, visit.Canceled).ConfigureAwait(false);
        return await ReplyAsync(visit, records > 0, AccessKind.Export, copy).ConfigureAwait(false);
    }

    private static async Task<IResult> ReplyAsync(Visit visit, bool isThere, AccessKind kind, ArrayBufferWriter<byte> content)
    {
        if (!isThere)
        {
            return Problems.NotFound();
        }

        await visit.NoteAsync(kind, RecordKey.For(visit.Clinic, visit.Client)).ConfigureAwait(false);
        return new ReadReply(content.WrittenMemory);
    }
}

using System.Diagnostics;
using System.Net;
using System.Text;
using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>
/// A user at a browser: waits for each answer, sends a command again that others were faster than, and goes to the other node if theirs does not answer. What
/// they don't expect is an error.
/// </summary>
/// <param name="nodes">The nodes.</param>
/// <param name="name">The name with which they sign in.</param>
/// <param name="first">The number of the node that they use first.</param>
/// <param name="calls">Where times and errors are noted.</param>
/// <param name="ledger">Where accepted commands are noted.</param>
internal sealed class Person(NodePair nodes, string name, int first, Calls calls, Ledger ledger)
{
    private const int MostAttempts = 100;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private int _node = first;

    public string Name => name;

    /// <summary>Reads something. Its tag makes the node answer only if it has changed.</summary>
    public async Task<Reply?> ReadAsync(string kind, string path, string? tag = null)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            if (await CallAsync(HttpMethod.Get, path, json: null, tag) is not { } reply)
            {
                continue;
            }

            var isUnchanged = reply.Status == HttpStatusCode.NotModified && tag is not null;
            if (!isUnchanged && reply.Status != HttpStatusCode.OK)
            {
                calls.AddError($"{kind}: {(int)reply.Status} {reply.Code}");
                return null;
            }

            calls.Add(isUnchanged ? $"{kind}, unchanged" : kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return reply;
        }

        calls.AddError($"{kind}: no answer");
        return null;
    }

    /// <summary>Sends a command until it is answered.</summary>
    public async Task<Reply?> SendAsync(Step step)
    {
        var wasUnanswered = false;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (node, start) = (_node, Stopwatch.GetTimestamp());
            if (await CallAsync(HttpMethod.Post, "/commands", step.Json, tag: null) is not { } reply)
            {
                wasUnanswered = true;
                continue;
            }

            if (reply.IsBusy)
            {
                calls.AddBusy();
                await Task.Delay(Breath);
                continue;
            }

            if (reply.Status != (step.IsRefused ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK))
            {
                calls.AddError($"{TypeOf(step)}: {(int)reply.Status} {reply.Code} {reply.Rules}");
                return null;
            }

            calls.Add(step.IsRefused ? "command, refused" : "command", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!step.IsRefused)
            {
                ledger.Add(new Acknowledged(step, name, node % 2, reply.Events, wasUnanswered, reply.IsRepeat));
            }

            return reply;
        }

        calls.AddError($"{TypeOf(step)}: not taken");
        return null;
    }

    private static string TypeOf(Step step) => step.Json.Split('"')[3];

    // Null if there is no answer. The other node is asked next.
    private async Task<Reply?> CallAsync(HttpMethod method, string path, string? json, string? tag)
    {
        using var request = new HttpRequestMessage(method, NodeHost.Prefix + path);
        request.Headers.Add(HeaderSignIn.Header, name);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        try
        {
            using var answer = await nodes[_node].Http.SendAsync(request);
            return new Reply(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag?.ToString());
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
        {
            calls.AddUnanswered();
            _node++;
            await Task.Delay(Breath);
            return null;
        }
    }
}

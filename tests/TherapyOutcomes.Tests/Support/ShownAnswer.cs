using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Support;

/// <summary>What an answer shows in any form, but for the one place where words may stand: the message of a refusal that tells the clinic's staff two names.</summary>
internal static class ShownAnswer
{
    public static IEnumerable<string> Of(RecordEvaluation answer)
    {
        yield return answer.ToString();
        yield return $"{(answer as Answer)?.Error}";
        yield return JsonSerializer.Serialize(answer);
        foreach (var formatter in MessageFormatter.All)
        {
            yield return WithoutNames(answer, formatter);
        }

        foreach (var finding in answer.Findings)
        {
            yield return $"{finding} {string.Join(' ', finding.Evidence)}";
            yield return JsonSerializer.Serialize(finding);
            yield return JsonSerializer.Serialize(finding.Evidence);
        }

        foreach (var step in answer.NextSteps)
        {
            yield return $"{step} {string.Join(' ', step.Evidence)}";
            yield return JsonSerializer.Serialize(step);
            yield return step.InWords(MessageFormatter.English);
        }

        foreach (var recorded in (answer as Answer)?.Events ?? [])
        {
            yield return $"{recorded} {recorded.Event} {recorded.Metadata}";
        }
    }

    private static string WithoutNames(RecordEvaluation answer, IMessageFormatter formatter)
    {
        var written = JsonNode.Parse(AnswerWriter.Write(answer, formatter))!;
        for (var index = 0; index < answer.Findings.Length; index++)
        {
            if (answer.Findings[index] is { Severity: RuleSeverity.Forbidden } refusal && refusal.Evidence.Any(evidence => evidence.Words is not null))
            {
                written["findings"]![index]!.AsObject().Remove("message");
            }
        }

        return written.ToJsonString();
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Summaries;

/// <summary>What a summary was evaluated under: another workflow, policy, rule book or form of summaries makes it outdated.</summary>
internal static class EvaluationBasis
{
    private const int Length = 8;

    // Every command asks for it, and it changes only with the rule book or the policy.
    private static readonly ConditionalWeakTable<RuleBook, ConditionalWeakTable<ClinicPolicy, string>> Known = [];

    public static string Of(RuleBook rules, ClinicPolicy policy) =>
        Known.GetOrCreateValue(rules).GetOrAdd(policy, static (policy, rules) => Digest(rules, policy), rules);

    private static string Digest(RuleBook rules, ClinicPolicy policy)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{Transitions.Version}\n{OrderKey.Form}\n{policy.Fingerprint}\n{rules.Ids}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, Length));
    }
}

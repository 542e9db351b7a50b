using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis;

/// <summary>The group of each client, as numbers that point to a list of labels.</summary>
/// <remarks>Groups are listed by label (ordinal), never by how well they did. Instances are immutable and thread-safe.</remarks>
public sealed class GroupIndex
{
    private GroupIndex(ImmutableArray<string> labels, ImmutableArray<int> codes) => (Labels, Codes) = (labels, codes);

    /// <summary>The labels of the groups, in ordinal order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The indexes into <see cref="Labels"/>, one per client.</summary>
    public ImmutableArray<int> Codes { get; }

    /// <summary>Groups clients by one label each.</summary>
    /// <param name="labels">The labels, one per client. An empty label is a group of its own.</param>
    public static GroupIndex Of(ReadOnlySpan<string> labels)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            found.Add(label);
        }

        ImmutableArray<string> sorted = [.. found];
        var codeOf = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        for (var code = 0; code < sorted.Length; code++)
        {
            codeOf.Add(sorted[code], code);
        }

        var codes = new int[labels.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = codeOf[labels[i]];
        }

        return new(sorted, ImmutableCollectionsMarshal.AsImmutableArray(codes));
    }

    /// <summary>Groups the clients of rows in long format by a column of those rows.</summary>
    /// <typeparam name="TId">The type that identifies a client.</typeparam>
    /// <param name="pairs">The clients.</param>
    /// <param name="rowLabels">The labels, one for each of the rows from which <paramref name="pairs"/> was created.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">
    /// A client's two rows name different groups (the message identifies the rows, counted from 0), or there are fewer labels than rows.
    /// </exception>
    public static GroupIndex Of<TId>(ClientPairs<TId> pairs, ReadOnlySpan<string> rowLabels)
        where TId : notnull
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var labels = new string[pairs.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var (pre, post) = (pairs.PreRows[i], pairs.PostRows[i]);
            if (Math.Max(pre, post) >= rowLabels.Length)
            {
                throw new AnalysisParameterException(nameof(rowLabels), "one label for each row", $"There are {rowLabels.Length} labels, fewer than there are rows.");
            }

            if (pre >= 0 && post >= 0 && !string.Equals(rowLabels[pre], rowLabels[post], StringComparison.Ordinal))
            {
                throw new AnalysisParameterException(nameof(rowLabels), "one group for each client", $"Rows {pre} and {post} (counted from 0) belong to the same client but name different groups.");
            }

            labels[i] = rowLabels[pre >= 0 ? pre : post] ?? string.Empty;
        }

        return Of(labels);
    }
}

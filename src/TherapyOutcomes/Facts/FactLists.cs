
namespace TherapyOutcomes.Records;

/// <summary>Provides small operations on lists of facts.</summary>
internal static class FactLists
{
    /// <summary>Replaces the first fact that matches a condition. Returns the list unchanged if no fact matches.</summary>
    public static FactList<T> Change<T>(this FactList<T> facts, Predicate<T> fits, Func<T, T> change)
    {
        for (var index = 0; index < facts.Count; index++)
        {
            if (fits(facts[index]))
            {
                return facts.SetItem(index, change(facts[index]));
            }
        }

        return facts;
    }

    /// <summary>Returns the last fact that matches a condition, or null if none does.</summary>
    public static T? Newest<T>(this FactList<T> facts, Predicate<T> fits)
        where T : class
    {
        for (var index = facts.Count - 1; index >= 0; index--)
        {
            if (fits(facts[index]))
            {
                return facts[index];
            }
        }

        return null;
    }

    /// <summary>
    /// Determines whether any fact matches a key. The search starts with the newest fact, where the match usually is. A static lambda
    /// allocates nothing.
    /// </summary>
    public static bool AnyFromNewest<T, TKey>(this FactList<T> facts, TKey key, Func<T, TKey, bool> fits)
    {
        for (var index = facts.Count - 1; index >= 0; index--)
        {
            if (fits(facts[index], key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the last fact that matches a key, or null if none does. Every command uses this search. A static lambda allocates
    /// nothing.
    /// </summary>
    public static T? Newest<T, TKey>(this FactList<T> facts, TKey key, Func<T, TKey, bool> fits)
        where T : class
    {
        for (var index = facts.Count - 1; index >= 0; index--)
        {
            if (fits(facts[index], key))
            {
                return facts[index];
            }
        }

        return null;
    }
}

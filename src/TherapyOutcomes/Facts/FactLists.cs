
namespace TherapyOutcomes.Records;

/// <summary>Small steps on lists of facts.</summary>
internal static class FactLists
{
    /// <summary>Replaces the one fact that fits; a list without one stays as it is.</summary>
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

    /// <summary>The last fact that fits, or null.</summary>
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

    /// <summary>True when a fact fits a key. Looks from the newest back, where it mostly is; a static lambda allocates nothing.</summary>
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

    /// <summary>The last fact that fits a key, or null. For what every command asks: a static lambda allocates nothing.</summary>
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

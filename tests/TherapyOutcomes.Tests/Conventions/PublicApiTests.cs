using System.Reflection;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>What the public API keeps to itself: a host never sees the state machine's package.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Types_Public_UseNoStateless() =>
        Assert.DoesNotContain(typeof(OutcomeService).Assembly.GetExportedTypes().SelectMany(TypesIn), IsOfStateless);

    [Fact]
    public void TypesIn_TypesThatUseStateless_FindsThem()
    {
        Assert.Contains(TypesIn(typeof(Deriving)), IsOfStateless);
        Assert.Contains(TypesIn(typeof(Returning)), IsOfStateless);
    }

    private static bool IsOfStateless(Type type) => type.Namespace?.StartsWith(nameof(Stateless), StringComparison.Ordinal) == true;

    private static IEnumerable<Type> TypesIn(Type type) =>
        type.GetMembers().SelectMany(SignatureOf).Concat(type.GetInterfaces()).Append(type.BaseType).OfType<Type>().SelectMany(Unfolded);

    private static IEnumerable<Type> SignatureOf(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var type } ? [type] : []),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    // A task, a list or an array of a type shows that type too.
    private static IEnumerable<Type> Unfolded(Type type) =>
        type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>().SelectMany(Unfolded).Prepend(type);

    private sealed class Deriving : List<Stateless.StateMachine<int, int>>;

    private sealed class Returning
    {
        public static Task<Stateless.StateMachine<int, int>[]>? Machines => null;
    }
}

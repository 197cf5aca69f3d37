package dev.nightkeep.aws;

/** What is asked of S3, in the words of people and of IAM. */
enum S3Action {
    FIND("Looking up", "s3:GetObject"),
    READ("Reading", "s3:GetObject"),
    COPY("Copying from", "s3:GetObject"),
    WRITE("Writing", "s3:PutObject"),
    TAG("Tagging", "s3:PutObjectTagging"),
    DELETE("Deleting", "s3:DeleteObject"),
    LIST("Listing", "s3:ListBucket"),
    LIST_UPLOADS("Listing unfinished uploads of", "s3:ListBucketMultipartUploads"),
    ABORT_UPLOAD("Aborting the upload of", "s3:AbortMultipartUpload");

    private final String phrase;
    private final String permission;

    S3Action(String phrase, String permission) {
        this.phrase = phrase;
        this.permission = permission;
    }

    String phrase() {
        return phrase;
    }

    /** The IAM action that the credentials must allow. */
    String permission() {
        return permission;
    }
}
